/** The jar that James loads: what is bound, and the settings it is bound with. */
@NullMarked
package vn.gov.phutho.hopthu.extension;

import org.jspecify.annotations.NullMarked;
