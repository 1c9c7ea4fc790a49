/**
 * When work is done, and again when it could not be: documents to decide, accounts to reconcile.
 * What the work is stands elsewhere; nothing here may be lost for good, because the look again asks
 * the ledger what waits.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.schedule;

import org.jspecify.annotations.NullMarked;
