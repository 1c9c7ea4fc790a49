package vn.gov.phutho.hopthu.core.desk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountState;

/**
 * What earlier documents say, read again from their sealed evidence; each is opened once. Lives for
 * one round of a desk.
 */
final class Archive {
  private final Books books;
  private final Function<DocumentRecord, Document> reader;
  private final Map<String, Optional<Document>> read = new HashMap<>();

  Archive(Books books, Function<DocumentRecord, Document> reader) {
    this.books = books;
    this.reader = reader;
  }

  Optional<Document> document(String number) {
    return read.computeIfAbsent(number, n -> books.documents().find(n).map(reader));
  }

  Optional<Item> item(ItemRef ref) {
    return document(ref.number()).stream()
        .flatMap(d -> d.items().stream())
        .filter(i -> i.item().equals(ref.item()))
        .findFirst();
  }

  /** B6: what items that were approved after this one, and arrived before it, said of these. */
  Set<Facet> later(Matter matter, List<AccountRecord> accounts) {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (AccountRecord account : accounts) {
      for (LedgerLine line : books.ledger().history(account.id())) {
        facets.addAll(said(matter, line.entry()));
      }
    }
    return facets;
  }

  private Set<Facet> said(Matter matter, Entry entry) {
    if (entry instanceof Entry.ItemDecided decided && later(matter, decided.item().number())) {
      return item(decided.item()).map(Facet::of).orElse(Set.of());
    }
    // An item that replaced this mailbox is decided for the one that replaced it.
    return entry instanceof Entry.StateChanged changed
            && changed.state() instanceof AccountState.Retiring
            && later(matter, changed.request())
        ? Set.of(Facet.STATE)
        : Set.of();
  }

  private boolean later(Matter matter, String number) {
    return !number.equals(matter.ref().number())
        && document(number).filter(matter::precedes).isPresent();
  }
}
