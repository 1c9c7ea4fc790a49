/** Measures the figures that the mail tier has to reach (JMH). */
@NullMarked
package vn.gov.phutho.hopthu.bench;

import org.jspecify.annotations.NullMarked;
