package vn.gov.phutho.hopthu.adapter.notice;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;

/** Runs the department's orders to announce a downtime: C9 (8.1c). */
public final class DowntimeErrands {
  private static final Logger LOG = LoggerFactory.getLogger(DowntimeErrands.class);

  private final Books books;
  private final Function<DocumentRecord, Document> reader;
  private final Notices notices;

  public DowntimeErrands(Books books, Function<DocumentRecord, Document> reader, Notices notices) {
    this.books = books;
    this.reader = reader;
    this.notices = notices;
  }

  /** Runs all that wait; an order is applied when everybody was told. */
  public void run(Instant now) {
    for (ItemRef ref : books.documents().errands()) {
      books.documents().find(ref.number()).map(reader).stream()
          .flatMap(document -> document.items().stream())
          .filter(item -> item.item().equals(ref.item()))
          .filter(Order.Notice.class::isInstance)
          .forEach(order -> run(ref, (Order.Notice) order, now));
    }
  }

  private void run(ItemRef ref, Order.Notice order, Instant now) {
    Effect told =
        notices.send(
            new Notice.Downtime(ref, order.from(), order.to(), order.emergency(), order.text()));
    if (told instanceof Effect.Done) {
      books.ledger().append(now, List.of(new Entry.ItemMoved(ref, ItemState.APPLIED, List.of())));
    } else {
      LOG.warn("{}: not every focal point is told of the downtime yet", ref);
    }
  }
}
