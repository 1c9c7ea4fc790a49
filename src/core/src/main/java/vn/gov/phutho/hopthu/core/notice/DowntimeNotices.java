package vn.gov.phutho.hopthu.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Entry;

/** Tells every focal point that the service stops for a while: C9 (8.1c). */
public final class DowntimeNotices {
  private final Books books;
  private final Recipients recipients;
  private final Mailing mailing;

  public DowntimeNotices(Books books, Recipients recipients, Post post) {
    this.books = books;
    this.recipients = recipients;
    this.mailing = new Mailing(books.ledger(), post);
  }

  /**
   * Tells those who were not told yet. One whose address takes no mail does not keep the order open
   * for ever: that is told by the outcome when it holds for all of them.
   */
  public Effect tell(Notice.Downtime downtime, Instant now) {
    Set<String> done = books.errands().of(downtime.order()).keySet();
    List<Addressee> readers = recipients.all();
    Tally tally = new Tally();
    for (Addressee reader : readers) {
      String errand = Told.to(reader.address(), "downtime");
      if (!done.contains(errand)) {
        tally.add(
            mailing.send(
                letter(reader, downtime),
                List.of(new Entry.ItemErrandDone(downtime.order(), errand, "sent by mail")),
                now));
      }
    }
    Round.Outcome outcome = tally.outcome();
    if (!outcome.left().isEmpty()) {
      return new Effect.Unavailable(outcome.left().get(0));
    }
    return outcome.refused().size() == readers.size()
        ? new Effect.Rejected(outcome.refused().get(0))
        : Effect.done();
  }

  private static Letter letter(Addressee reader, Notice.Downtime d) {
    return new Letter.Downtime(reader, d.order(), d.from(), d.to(), d.emergency(), d.text());
  }
}
