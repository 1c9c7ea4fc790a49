package vn.gov.phutho.hopthu.core.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.FocalPoint;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** The orders that change no mailbox: notice, take-down, focal point. */
final class ErrandOrders {
  /** RFC 5322 §3.6.4, as strict as a Message-ID has to be to name one message. */
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]+@[!-;=?-~]+>");

  private static final int DAYS_BEFORE = 3;

  private final Terms terms;

  ErrandOrders(Terms terms) {
    this.terms = terms;
  }

  /**
   * C9 (8.1c): three whole working days lie between the day of the order and the day on which the
   * service stops.
   */
  Ruling notice(Matter matter, Order.Notice order) {
    LocalDate stops = LocalDate.ofInstant(order.from(), terms.department().zone());
    LocalDate lastDay = terms.department().days().plus(matter.today(), DAYS_BEFORE);
    return new Faults(order.where())
        .when(!order.to().isAfter(order.from()), ReasonCode.PERIOD_BACKWARDS, "to")
        .when(!order.to().isAfter(matter.now()), ReasonCode.PERIOD_OVER, "to")
        .when(!order.emergency() && !stops.isAfter(lastDay), ReasonCode.NOTICE_TOO_LATE, "from")
        .orElse(() -> errand(matter));
  }

  /** 12.5. */
  Ruling takedown(Matter matter, Order.Takedown order) {
    return new Faults(order.where())
        .when(
            !MESSAGE_ID.matcher(order.messageId()).matches(),
            ReasonCode.FIELD_VALUE,
            "messageId",
            "<…@…>")
        .orElse(() -> errand(matter));
  }

  private static Ruling errand(Matter matter) {
    return new Ruling.Act(List.of(new Entry.ErrandOrdered(matter.ref())));
  }

  /** 11.9. In force with the entry: notices ask for the focal point when they are sent. */
  Ruling focalPoint(Matter matter, Order.NameFocalPoint order, Known known) {
    boolean ours = order.address().domain().equals(terms.domain());
    return new Faults(order.where())
        .when(
            !known.agencies().contains(order.agency()),
            ReasonCode.UNKNOWN_AGENCY,
            "agency",
            order.agency())
        .when(
            !terms.officialDomains().contains(order.address()),
            ReasonCode.FOCAL_POINT_OUTSIDE,
            "address")
        .when(
            ours && !known.inUse().contains(order.address()), ReasonCode.UNKNOWN_ADDRESS, "address")
        .orElse(
            () -> {
              List<Entry> entries = new ArrayList<>();
              entries.add(
                  new Entry.FocalPointNamed(
                      matter.ref(),
                      order.agency(),
                      new FocalPoint(
                          Names.clean(order.fullName()), order.phone(), order.address())));
              known
                  .atAddress()
                  .ifPresent(
                      a -> entries.add(new Entry.ItemDecided(matter.ref(), a.id(), List.of())));
              entries.add(new Entry.ItemMoved(matter.ref(), ItemState.APPLIED, List.of()));
              return new Ruling.Act(entries);
            });
  }
}
