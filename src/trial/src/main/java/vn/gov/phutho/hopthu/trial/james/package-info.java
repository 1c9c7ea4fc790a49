/** A real, unmodified James 3.8.1 with our jar and configuration, as a child process. */
@NullMarked
package vn.gov.phutho.hopthu.trial.james;

import org.jspecify.annotations.NullMarked;
