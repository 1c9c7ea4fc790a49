package vn.gov.phutho.hopthu.core.desk;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** Which item a one-time secret is handed over for (6.2, 12.4). */
final class SecretOwed {
  private SecretOwed() {}

  /**
   * The item that issued the account, or reset its secret last.
   *
   * @param history of the account, oldest first
   */
  static Optional<ItemRef> to(List<LedgerLine> history) {
    Optional<ItemRef> owed = Optional.empty();
    String request = "";
    for (LedgerLine line : history) {
      Optional<String> asking = asking(line.entry());
      if (asking.isPresent()) {
        request = asking.get();
        owed = Optional.empty();
      } else if (owed.isEmpty()
          && line.entry() instanceof Entry.ItemDecided decided
          && decided.item().number().equals(request)) {
        // The decision of an item follows its own entries.
        owed = Optional.of(decided.item());
      }
    }
    return owed;
  }

  /** The document whose item wants a new secret. */
  private static Optional<String> asking(Entry entry) {
    if (entry instanceof Entry.AccountIssued issued) {
      return Optional.of(issued.record().request());
    }
    return entry instanceof Entry.SecretReset reset
        ? Optional.of(reset.request())
        : Optional.empty();
  }
}
