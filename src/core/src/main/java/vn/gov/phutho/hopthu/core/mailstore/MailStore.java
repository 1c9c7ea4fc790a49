package vn.gov.phutho.hopthu.core.mailstore;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/** The mailboxes of the mail tier. */
public interface MailStore {
  /**
   * What the mail tier holds for this address; empty when there is no mailbox at all. A mailbox
   * that lacks one of its folders or its quota reads with a quota of 0 bytes: none is granted so
   * little (7.1), so it equals no wanted one and is put again.
   */
  Observed<Optional<MailboxSettings>> read(MailAddress address);

  /** Makes the mailbox with its folders and settings exactly so; idempotent. */
  Effect put(MailAddress address, MailboxSettings settings);

  /**
   * Erases everything that the mail tier holds for the address; idempotent. Done only when nothing
   * of it is left.
   */
  Effect erase(MailAddress address);
}
