/** The adapter is killed at every effect and started again. */
@NullMarked
package vn.gov.phutho.hopthu.acceptance.kill;

import org.jspecify.annotations.NullMarked;
