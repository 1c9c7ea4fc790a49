/** The whole system on one machine, with its real parts, for a newcomer and for acceptance. */
@NullMarked
package vn.gov.phutho.hopthu.trial;

import org.jspecify.annotations.NullMarked;
