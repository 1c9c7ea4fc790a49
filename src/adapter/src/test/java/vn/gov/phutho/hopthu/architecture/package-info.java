/** The arrows of the architecture and the habits of the house, as rules that the build holds. */
@NullMarked
package vn.gov.phutho.hopthu.architecture;

import org.jspecify.annotations.NullMarked;
