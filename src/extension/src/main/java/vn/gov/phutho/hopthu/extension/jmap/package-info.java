/** The JMAP door that stays shut. */
@NullMarked
package vn.gov.phutho.hopthu.extension.jmap;

import org.jspecify.annotations.NullMarked;
