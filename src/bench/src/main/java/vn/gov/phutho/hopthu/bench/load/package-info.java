/**
 * What the extension costs a real James: accept rate and heap, beside the same James without it.
 */
@NullMarked
package vn.gov.phutho.hopthu.bench.load;

import org.jspecify.annotations.NullMarked;
