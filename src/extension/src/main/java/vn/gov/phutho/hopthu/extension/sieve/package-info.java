/** Sieve scripts where owners put them: what is decided at run time in any case is said there. */
@NullMarked
package vn.gov.phutho.hopthu.extension.sieve;

import org.jspecify.annotations.NullMarked;
