/** Answers "why is it so" from the ledger, without a personal value. */
@NullMarked
package vn.gov.phutho.hopthu.core.explain;

import org.jspecify.annotations.NullMarked;
