/** The contract of the directory of mailboxes, for every ledger that keeps it. */
@NullMarked
package vn.gov.phutho.hopthu.testkit.addressbook;

import org.jspecify.annotations.NullMarked;
