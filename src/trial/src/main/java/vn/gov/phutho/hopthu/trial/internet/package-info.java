/** Every other mail server in the world, on this machine. */
@NullMarked
package vn.gov.phutho.hopthu.trial.internet;

import org.jspecify.annotations.NullMarked;
