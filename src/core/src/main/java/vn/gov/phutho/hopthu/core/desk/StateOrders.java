package vn.gov.phutho.hopthu.core.desk;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/** The orders that lock a mailbox and restore it: C6 and C7 (Điều 6). */
final class StateOrders {
  private static final Pattern CLAUSE = Pattern.compile("13\\.[1-6]|6\\.1");
  private static final int DAYS_TO_ASK = 15;

  private final Terms terms;

  StateOrders(Terms terms) {
    this.terms = terms;
  }

  Ruling lock(Matter matter, Order.Lock order, AccountRecord account) {
    String at = order.where() + "/address";
    if (!CLAUSE.matcher(order.clause()).matches()) {
      return Ruling.refuse(ReasonCode.CLAUSE_UNKNOWN, order.where() + "/clause");
    }
    if (account.state().status() == Status.SUSPENDED) {
      return Ruling.misfit(matter, account.id(), ReasonCode.ALREADY_SUSPENDED, at);
    }
    if (account.state().status() != Status.ACTIVE) {
      return Ruling.misfit(matter, account.id(), ReasonCode.ALREADY_REVOKED, at);
    }
    LocalDate lastDay = terms.department().days().plus(matter.today(), DAYS_TO_ASK);
    return new Edit(matter, account)
        .state(
            new AccountState.Suspended(order.clause(), matter.today(), lastDay.plusDays(1)),
            account.mailbox())
        .decided();
  }

  /** Active again, with a secret that has to be changed at the first access (6.2c). */
  Ruling restore(Matter matter, Order.Restore order, AccountRecord account) {
    if (account.state().status() != Status.SUSPENDED) {
      return Ruling.misfit(
          matter, account.id(), ReasonCode.NOT_SUSPENDED, order.where() + "/address");
    }
    return new Edit(matter, account)
        .state(new AccountState.Active(), account.mailbox())
        .resetSecret()
        .decided();
  }
}
