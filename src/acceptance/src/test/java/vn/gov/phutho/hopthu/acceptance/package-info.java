/** Scenarios on the whole system with its real parts, named by requirement id. */
@NullMarked
package vn.gov.phutho.hopthu.acceptance;

import org.jspecify.annotations.NullMarked;
