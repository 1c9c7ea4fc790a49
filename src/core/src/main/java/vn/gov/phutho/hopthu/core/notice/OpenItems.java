package vn.gov.phutho.hopthu.core.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;

/** Tells the department of items that come near their due time or past it: B4 (5.3c, 5.4e). */
public final class OpenItems {
  private final Books books;
  private final Sla sla;
  private final Addressee department;
  private final Mailing mailing;

  public OpenItems(Books books, Sla sla, Addressee department, Post post) {
    this.books = books;
    this.sla = sla;
    this.department = department;
    this.mailing = new Mailing(books.ledger(), post);
  }

  /** One letter for all that it was not told of yet; none when there is nothing. */
  public Round.Outcome tell(Instant now) {
    List<Letter.OpenItem> due =
        Stream.concat(
                books.documents().undecided().stream(),
                books.documents().unsettled().stream()
                    .flatMap(account -> books.documents().unsettled(account).stream())
                    .map(item -> item.ref().number()))
            .distinct()
            .map(books.documents()::find)
            .flatMap(Optional::stream)
            .flatMap(document -> due(document, now).stream())
            .filter(item -> !books.errands().of(item.item()).containsKey(errand(item)))
            .toList();
    Tally tally = new Tally();
    if (!due.isEmpty()) {
      List<Entry> receipts = new ArrayList<>();
      due.forEach(i -> receipts.add(new Entry.ItemErrandDone(i.item(), errand(i), "sent by mail")));
      tally.add(mailing.send(new Letter.OpenItems(department, due), receipts, now));
    }
    return tally.outcome();
  }

  private List<Letter.OpenItem> due(DocumentRecord document, Instant now) {
    Instant due = sla.dueForRequest(document.acceptedAt());
    Sla.Timeliness timeliness = sla.timeliness(due, now);
    return timeliness == Sla.Timeliness.IN_TIME
        ? List.of()
        : document.items().stream()
            .filter(item -> item.state().isOpen())
            .map(ItemRecord::ref)
            .map(ref -> new Letter.OpenItem(ref, due, timeliness))
            .toList();
  }

  private static String errand(Letter.OpenItem item) {
    return "department told: " + item.timeliness().name().toLowerCase(Locale.ROOT) + " due";
  }
}
