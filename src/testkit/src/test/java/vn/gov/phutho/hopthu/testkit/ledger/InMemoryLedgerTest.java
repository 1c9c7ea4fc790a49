package vn.gov.phutho.hopthu.testkit.ledger;

import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.addressbook.InMemoryAddressBook;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.testkit.addressbook.AddressBookContract;

class InMemoryLedgerTest
    implements LedgerContract,
        AccountsContract,
        DocumentsContract,
        ErrandsContract,
        AddressBookContract {
  private final InMemoryLedger ledger = new InMemoryLedger();

  @Override
  public Books books() {
    return ledger.books();
  }

  @Override
  public AddressBook addressBook() {
    return new InMemoryAddressBook(ledger, ledger);
  }
}
