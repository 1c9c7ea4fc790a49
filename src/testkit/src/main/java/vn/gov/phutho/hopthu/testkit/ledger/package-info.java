/** Contract suites of the ledger's ports: {@code Ledger}, {@code Accounts}, {@code Documents}. */
@NullMarked
package vn.gov.phutho.hopthu.testkit.ledger;

import org.jspecify.annotations.NullMarked;
