/** The periods of Điều 5 and 6 as functions of dates. */
@NullMarked
package vn.gov.phutho.hopthu.core.lifecycle;

import org.jspecify.annotations.NullMarked;
