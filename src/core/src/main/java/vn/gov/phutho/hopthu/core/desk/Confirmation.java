package vn.gov.phutho.hopthu.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.OnMailbox;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * The decision on an order that confirms a held item (B2). What acted already and waited goes on;
 * what waited for its decision is decided again, with the confirmation.
 */
final class Confirmation {
  private final Books books;
  private final Archive archive;
  private final BiFunction<Matter, Item, Observed<Ruling>> desk;

  /**
   * Confirmations over these books.
   *
   * @param desk decides an item
   */
  Confirmation(Books books, Archive archive, BiFunction<Matter, Item, Observed<Ruling>> desk) {
    this.books = books;
    this.archive = archive;
    this.desk = desk;
  }

  Observed<Ruling> rule(Matter matter, Order.Confirm order) {
    ItemRef ref = order.confirmed();
    Optional<ItemRecord> found = books.documents().find(ref);
    Optional<Item> item = archive.item(ref);
    if (found.isEmpty() || item.isEmpty()) {
      ReasonCode unknown =
          books.documents().find(ref.number()).isEmpty()
              ? ReasonCode.UNKNOWN_DOCUMENT
              : ReasonCode.ITEM_UNKNOWN;
      return Observed.complete(Ruling.refuse(unknown, order.where()));
    }
    if (found.get().state() != ItemState.HELD) {
      return Observed.complete(Ruling.refuse(ReasonCode.ITEM_NOT_HELD, order.where() + "/item"));
    }
    if (found.get().account().isPresent()) {
      return Observed.complete(
          resumed(matter, found.get(), found.get().account().get(), item.get()));
    }
    Matter again =
        new Matter(
            ref,
            archive.document(ref.number()).orElseThrow(),
            Optional.of(matter.ref()),
            matter.now(),
            matter.today());
    return desk.apply(again, item.get()).map(ruling -> decided(matter, order, ruling));
  }

  private Ruling resumed(Matter matter, ItemRecord held, UUID account, Item item) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.ItemMoved(held.ref(), ItemState.ACCEPTED, List.of()));
    if (held.reasons().stream().anyMatch(r -> r.code() == ReasonCode.DECISION_TOO_OLD)) {
      // Of a mailbox that was replaced the item is the new one's, and the old one waits.
      AccountRecord waiting =
          OnMailbox.address(item)
              .flatMap(books.accounts()::at)
              .or(() -> books.accounts().find(account))
              .orElseThrow();
      entries.addAll(
          new Edit(matter, waiting)
              .circumstances(waiting.circumstances().withConfirmed(Optional.of(matter.ref()))) // C4
              .entries());
    }
    entries.add(new Entry.ItemDecided(matter.ref(), account, List.of()));
    return new Ruling.Act(entries);
  }

  private static Ruling decided(Matter matter, Order.Confirm order, Ruling ruling) {
    ItemRef ref = order.confirmed();
    if (ruling instanceof Ruling.Hold hold) {
      List<String> why = hold.reasons().stream().map(Reason::code).map(ReasonCode::slug).toList();
      return new Ruling.Refuse(
          List.of(
              new Reason(
                  ReasonCode.CONFIRMATION_NOT_ENOUGH,
                  order.where() + "/item",
                  String.join(", ", why))));
    }
    List<Entry> entries = new ArrayList<>();
    if (ruling instanceof Ruling.Act act) {
      entries.add(new Entry.ItemMoved(ref, ItemState.ACCEPTED, List.of()));
      entries.addAll(act.entries());
    } else {
      entries.addAll(ruling.entries(ref));
    }
    // Confirmed is confirmed, whatever comes of the item.
    entries.add(new Entry.ItemMoved(matter.ref(), ItemState.APPLIED, List.of()));
    return new Ruling.Act(entries);
  }
}
