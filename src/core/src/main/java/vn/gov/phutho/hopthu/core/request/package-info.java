/**
 * Documents, their items, and the decision on each item (Điều 5, Phụ lục). Knows no JSON and no
 * signature.
 */
@NullMarked
package vn.gov.phutho.hopthu.core.request;

import org.jspecify.annotations.NullMarked;
