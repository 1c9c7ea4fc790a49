package vn.gov.phutho.hopthu.core.request;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;

/** An item about a mailbox that there is; a new mailbox, a notice and the like are about none. */
public interface OnMailbox {
  /** The mailbox's address. */
  MailAddress address();

  /** The address of the mailbox that an item is about, if it is about one. */
  static Optional<MailAddress> address(Item item) {
    return item instanceof OnMailbox on ? Optional.of(on.address()) : Optional.empty();
  }
}
