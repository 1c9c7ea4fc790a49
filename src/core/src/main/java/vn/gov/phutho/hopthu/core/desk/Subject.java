package vn.gov.phutho.hopthu.core.desk;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Which mailbox an item is about. */
final class Subject {
  private Subject() {}

  /** The address that the item names for it; a new mailbox, a notice and the like name none. */
  static Optional<MailAddress> address(Item item) {
    if (item instanceof Item.RevokePerson i) {
      return Optional.of(i.address());
    }
    if (item instanceof Item.ChangePerson i) {
      return Optional.of(i.address());
    }
    if (item instanceof AgencyItem.Revoke i) {
      return Optional.of(i.address());
    }
    if (item instanceof AgencyItem.Change i) {
      return Optional.of(i.address());
    }
    return item instanceof Order order ? ordered(order) : Optional.empty();
  }

  private static Optional<MailAddress> ordered(Order order) {
    if (order instanceof Order.Lock o) {
      return Optional.of(o.address());
    }
    if (order instanceof Order.Restore o) {
      return Optional.of(o.address());
    }
    if (order instanceof Order.Quota o) {
      return Optional.of(o.address());
    }
    if (order instanceof Order.ResetSecret o) {
      return Optional.of(o.address());
    }
    if (order instanceof Order.HandOver o) {
      return Optional.of(o.address());
    }
    if (order instanceof Order.Hold o) {
      return Optional.of(o.address());
    }
    if (order instanceof Order.Release o) {
      return Optional.of(o.address());
    }
    return order instanceof Order.Absence o ? Optional.of(o.address()) : Optional.empty();
  }
}
