/** What all HTTP routes share: tokens with their roles, and answers that say why not. */
@NullMarked
package vn.gov.phutho.hopthu.adapter.web;

import org.jspecify.annotations.NullMarked;
