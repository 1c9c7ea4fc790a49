/** The periods of Điều 5 and 6 as functions of history and date, and what is due by them. */
@NullMarked
package vn.gov.phutho.hopthu.core.lifecycle;

import org.jspecify.annotations.NullMarked;
