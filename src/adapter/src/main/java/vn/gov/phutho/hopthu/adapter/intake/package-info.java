/**
 * The way in: a signed document is verified, read, and put into the ledger (Điều 5, B1, B3, B5).
 * Decides on no item and touches neither LDAP nor the mail tier.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.intake;

import org.jspecify.annotations.NullMarked;
