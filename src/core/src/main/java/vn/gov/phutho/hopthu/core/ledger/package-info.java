/** What was approved and done, append-only; the desired state is its fold. */
@NullMarked
package vn.gov.phutho.hopthu.core.ledger;

import org.jspecify.annotations.NullMarked;
