package vn.gov.phutho.hopthu.core.errand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Carries out the take-downs that were ordered: B2 (12.5). */
public final class Takedowns {
  private static final String ERRAND = "takedown";

  private final Books books;
  private final Function<DocumentRecord, Document> reader;
  private final Takedown takedown;

  /**
   * Take-downs of these books.
   *
   * @param reader reads the sealed evidence of a record again
   */
  public Takedowns(Books books, Function<DocumentRecord, Document> reader, Takedown takedown) {
    this.books = books;
    this.reader = reader;
    this.takedown = takedown;
  }

  /**
   * Runs each one that waits, once.
   *
   * @return what is not done yet, and why
   */
  public List<String> run(Instant now) {
    return books.documents().errands().stream()
        .flatMap(ref -> order(ref).flatMap(order -> run(ref, order, now)).stream())
        .toList();
  }

  private Optional<Order.Takedown> order(ItemRef ref) {
    return books
        .documents()
        .find(ref.number())
        .flatMap(
            record ->
                reader.apply(record).items().stream()
                    .filter(item -> item.item().equals(ref.item()))
                    .filter(Order.Takedown.class::isInstance)
                    .map(Order.Takedown.class::cast)
                    .findFirst());
  }

  private Optional<String> run(ItemRef ref, Order.Takedown order, Instant now) {
    Ran ran = takedown.takeDown(order.messageId());
    if (ran instanceof Ran.Later later) {
      return Optional.of(ref + ": " + later.why());
    }
    books
        .ledger()
        .append(
            now,
            ran instanceof Ran.Done done
                ? List.of(
                    new Entry.ItemErrandDone(ref, ERRAND, done.receipt()),
                    new Entry.ItemMoved(ref, ItemState.APPLIED, List.of()))
                : List.of(
                    new Entry.ItemMoved(
                        ref,
                        ItemState.FAILED,
                        List.of(
                            new Reason(
                                ReasonCode.TARGET_REFUSED,
                                order.where(),
                                ((Ran.Refused) ran).why())))));
    return Optional.empty();
  }
}
