/** The way of a message through the processors, whichever door it came in by. */
@NullMarked
package vn.gov.phutho.hopthu.extension.mailet;

import org.jspecify.annotations.NullMarked;
