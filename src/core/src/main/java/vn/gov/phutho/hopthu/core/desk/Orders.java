package vn.gov.phutho.hopthu.core.desk;

import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** The decisions on the department's orders (B2), each by its subject. */
final class Orders {
  private final StateOrders states;
  private final ErrandOrders errands;
  private final MailboxOrders mailboxes = new MailboxOrders();
  private final CircumstanceOrders circumstances = new CircumstanceOrders();

  Orders(Terms terms) {
    states = new StateOrders(terms);
    errands = new ErrandOrders(terms);
  }

  /** Decides every order but a confirmation. */
  Ruling rule(Matter matter, Order order, Known known) {
    if (order instanceof Order.Notice notice) {
      return errands.notice(matter, notice);
    }
    if (order instanceof Order.Takedown takedown) {
      return errands.takedown(matter, takedown);
    }
    if (order instanceof Order.NameFocalPoint named) {
      return errands.focalPoint(matter, named, known);
    }
    return known
        .atAddress()
        .map(account -> onAccount(matter, order, account, known))
        .orElseGet(() -> Ruling.refuse(ReasonCode.UNKNOWN_ADDRESS, order.where() + "/address"));
  }

  private Ruling onAccount(Matter matter, Order order, AccountRecord account, Known known) {
    if (order instanceof Order.Lock lock) {
      return states.lock(matter, lock, account);
    }
    if (order instanceof Order.Restore restore) {
      return states.restore(matter, restore, account);
    }
    if (order instanceof Order.Quota quota) {
      return mailboxes.quota(matter, quota, account);
    }
    if (order instanceof Order.ResetSecret reset) {
      return mailboxes.resetSecret(matter, reset, account);
    }
    if (order instanceof Order.HandOver handOver) {
      return mailboxes.handOver(matter, handOver, account, known);
    }
    if (order instanceof Order.Hold hold) {
      return circumstances.hold(matter, hold, account);
    }
    return order instanceof Order.Release release
        ? circumstances.release(matter, release, account)
        : circumstances.absence(matter, (Order.Absence) order, account);
  }
}
