package vn.gov.phutho.hopthu.testkit.ledger;

import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;

class InMemoryLedgerTest
    implements LedgerContract, AccountsContract, DocumentsContract, ErrandsContract {
  private final InMemoryLedger ledger = new InMemoryLedger();

  @Override
  public Books books() {
    return ledger.books();
  }
}
