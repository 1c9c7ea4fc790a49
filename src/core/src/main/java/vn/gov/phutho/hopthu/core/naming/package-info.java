/** Names and addresses: Điều 4 and 10.1. */
@NullMarked
package vn.gov.phutho.hopthu.core.naming;

import org.jspecify.annotations.NullMarked;
