package vn.gov.phutho.hopthu.adapter.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.adapter.web.ReasonAnswer;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;

/**
 * An accepted document as an answer shows it: states and addresses, no name and no number of a
 * person (B7).
 *
 * @param acceptedAt RFC 3339, UTC
 */
record DocumentAnswer(String number, String acceptedAt, List<ItemAnswer> items) {
  /**
   * One item.
   *
   * @param account the account's id, once decided
   * @param address the account's address, once decided
   * @param due the moment from which it is late, RFC 3339 in UTC; empty once it is not open (B4)
   * @param timeliness in_time, near or past; empty once it is not open
   */
  record ItemAnswer(
      String item,
      String state,
      Optional<UUID> account,
      Optional<String> address,
      Optional<Instant> due,
      Optional<String> timeliness,
      List<ReasonAnswer> reasons) {}

  /** The receipt: how the items stand as the document comes in. */
  record Receipt(String number, List<ReceiptItem> items) {}

  /** One item of a receipt. */
  record ReceiptItem(String item, String state, List<ReasonAnswer> reasons) {}

  static DocumentAnswer of(DocumentRecord record, Accounts accounts, Sla sla, Instant now) {
    Instant due = sla.dueForRequest(record.acceptedAt()); // B4 (5.3c, 5.4e)
    Sla.Timeliness timeliness = sla.timeliness(due, now);
    return new DocumentAnswer(
        record.number(),
        record.acceptedAt().toString(),
        record.items().stream().map(i -> item(i, accounts, due, timeliness)).toList());
  }

  private static ItemAnswer item(
      ItemRecord item, Accounts accounts, Instant due, Sla.Timeliness timeliness) {
    boolean open = item.state().isOpen();
    return new ItemAnswer(
        item.ref().item(),
        item.state().word(),
        item.account(),
        item.account().flatMap(accounts::find).map(a -> a.holder().address().toString()),
        open ? Optional.of(due) : Optional.empty(),
        open ? Optional.of(timeliness.name().toLowerCase(Locale.ROOT)) : Optional.empty(),
        reasons(item));
  }

  static Receipt receipt(DocumentRecord record) {
    return new Receipt(
        record.number(),
        record.items().stream()
            .map(i -> new ReceiptItem(i.ref().item(), i.state().word(), reasons(i)))
            .toList());
  }

  private static List<ReasonAnswer> reasons(ItemRecord item) {
    return item.reasons().stream().map(ReasonAnswer::of).toList();
  }
}
