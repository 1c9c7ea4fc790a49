package vn.gov.phutho.hopthu.core.addressbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Ledger;
import vn.gov.phutho.hopthu.core.request.ItemState;

/** Computed account by account from its history: for a ledger in memory. */
public final class InMemoryAddressBook implements AddressBook {
  private final Ledger ledger;
  private final Accounts accounts;

  public InMemoryAddressBook(Ledger ledger, Accounts accounts) {
    this.ledger = ledger;
    this.accounts = accounts;
  }

  @Override
  public Observed<List<Listing>> listed(Predicate<String> agencies, int most) {
    List<Listing> all =
        accounts.living().stream()
            .filter(this::isSettled)
            .map(accounts::find)
            .flatMap(Optional::stream)
            .filter(record -> record.state().status().listed())
            .map(r -> Listing.of(r.holder().kind(), r.holder().address(), r.holder().profile()))
            .filter(listing -> agencies.test(listing.agency()))
            .toList();
    return all.size() <= most
        ? Observed.complete(all)
        : new Observed.Partial<>(all.subList(0, most), "more than " + most);
  }

  private boolean isSettled(UUID account) {
    List<Entry> ofItems =
        ledger.history(account).stream()
            .map(line -> line.entry())
            .filter(Entry.OnItem.class::isInstance)
            .toList();
    return ofItems.isEmpty()
        || ofItems.stream()
            .anyMatch(e -> e instanceof Entry.ItemMoved m && m.to() == ItemState.APPLIED);
  }
}
