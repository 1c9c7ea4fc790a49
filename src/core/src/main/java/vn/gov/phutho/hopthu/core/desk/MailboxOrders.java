package vn.gov.phutho.hopthu.core.desk;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/** The orders about size, secret and representative of a mailbox. */
final class MailboxOrders {
  /** D1 (7.1): this order is what grants an exception. */
  Ruling quota(Matter matter, Order.Quota order, AccountRecord account) {
    AccountKind kind = account.holder().kind();
    Optional<ReasonCode> refusal =
        QuotaGrant.refusal(kind, order.megabytes(), Optional.of(matter.ref()));
    if (refusal.isPresent()) {
      return Ruling.refuse(refusal.get(), order.where() + "/megabytes");
    }
    if (account.state().status() == Status.DESTROYED) {
      return Ruling.refuse(ReasonCode.ALREADY_REVOKED, order.where() + "/address");
    }
    Optional<ItemRef> exception =
        Optional.of(matter.ref()).filter(r -> order.megabytes() > QuotaGrant.most(kind));
    return new Edit(matter, account)
        .quota(new QuotaGrant(kind, order.megabytes(), exception))
        .decided();
  }

  /** A lost secret (12.4); a suspended mailbox gets its new one when it is restored (6.2). */
  Ruling resetSecret(Matter matter, Order.ResetSecret order, AccountRecord account) {
    return new Faults(order.where())
        .when(account.state().status() == Status.SUSPENDED, ReasonCode.ACCOUNT_SUSPENDED, "address")
        .when(account.state().status() == Status.DESTROYED, ReasonCode.ALREADY_REVOKED, "address")
        .orElse(() -> new Edit(matter, account).resetSecret().decided());
  }

  /** C8 (8.2d): the data stays, the secret and with it the open sessions end. */
  Ruling handOver(Matter matter, Order.HandOver order, AccountRecord account, Known known) {
    return new Faults(order.where())
        .when(account.holder().kind() != AccountKind.AGENCY, ReasonCode.KIND_DIFFERS, "address")
        .when(account.state().status() == Status.SUSPENDED, ReasonCode.ACCOUNT_SUSPENDED, "address")
        .when(account.state().status() == Status.DESTROYED, ReasonCode.ALREADY_REVOKED, "address")
        .orElse(
            () -> {
              Holder holder =
                  Form02.with(
                      account.holder(),
                      new AgencyChange.NewRepresentative(order.representative()),
                      known);
              return new Edit(matter, account).holder(holder).resetSecret().decided();
            });
  }
}
