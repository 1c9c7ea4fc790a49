/** The commands of {@code hopthu}: options in, an exit code out. What they do lives elsewhere. */
@NullMarked
package vn.gov.phutho.hopthu.adapter.operate;

import org.jspecify.annotations.NullMarked;
