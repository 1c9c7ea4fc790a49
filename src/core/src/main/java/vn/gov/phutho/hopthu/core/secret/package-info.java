/** The secret policy of Điều 14. */
@NullMarked
package vn.gov.phutho.hopthu.core.secret;

import org.jspecify.annotations.NullMarked;
