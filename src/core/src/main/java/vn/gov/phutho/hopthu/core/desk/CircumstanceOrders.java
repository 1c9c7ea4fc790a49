package vn.gov.phutho.hopthu.core.desk;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.Absence;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/** The orders on which deadlines depend: legal hold (C10) and announced absence (6.1). */
final class CircumstanceOrders {
  Ruling hold(Matter matter, Order.Hold order, AccountRecord account) {
    String at = order.where() + "/address";
    if (account.state().status() == Status.DESTROYED) {
      return Ruling.refuse(ReasonCode.ALREADY_REVOKED, at);
    }
    if (account.circumstances().hold().isPresent()) {
      return Ruling.misfit(matter, account.id(), ReasonCode.HOLD_STANDS, at);
    }
    return new Edit(matter, account)
        .circumstances(account.circumstances().withHold(Optional.of(matter.ref())))
        .decided();
  }

  Ruling release(Matter matter, Order.Release order, AccountRecord account) {
    if (account.circumstances().hold().isEmpty()) {
      return Ruling.misfit(
          matter, account.id(), ReasonCode.HOLD_MISSING, order.where() + "/address");
    }
    return new Edit(matter, account)
        .circumstances(account.circumstances().withHold(Optional.empty()))
        .decided();
  }

  /** One that overlaps the announced one, or adjoins it, goes on from its first day. */
  Ruling absence(Matter matter, Order.Absence order, AccountRecord account) {
    Optional<Absence> standing =
        account.circumstances().absence().filter(a -> !a.to().isBefore(matter.today()));
    return new Faults(order.where())
        .when(
            !Form04.IN_USE.contains(account.state().status()),
            ReasonCode.ALREADY_REVOKED,
            "address")
        .when(order.to().isBefore(order.from()), ReasonCode.PERIOD_BACKWARDS, "to")
        .when(order.to().isBefore(matter.today()), ReasonCode.PERIOD_OVER, "to")
        .when(standing.filter(a -> apart(a, order)).isPresent(), ReasonCode.ABSENCE_STANDS, "from")
        .orElse(
            () -> {
              LocalDate from =
                  standing.map(Absence::from).filter(order.from()::isAfter).orElse(order.from());
              return new Edit(matter, account)
                  .circumstances(
                      account
                          .circumstances()
                          .withAbsence(new Absence(from, order.to(), order.reason())))
                  .decided();
            });
  }

  private static boolean apart(Absence standing, Order.Absence order) {
    return order.from().isAfter(standing.to().plusDays(1))
        || order.to().plusDays(1).isBefore(standing.from());
  }
}
