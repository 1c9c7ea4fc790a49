package vn.gov.phutho.hopthu.core.plan;

import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/**
 * One effect on the world. {@link #describe} names no personal value, so that ledger, log and plan
 * may show it.
 */
public sealed interface Step {
  String describe();

  /** A change of the LDAP entry. */
  record ChangeEntry(DirectoryChange change) implements Step {
    @Override
    public String describe() {
      if (change instanceof DirectoryChange.Modify modify) {
        return "ldap modify "
            + modify.dn()
            + " "
            + String.join(",", modify.replace().keySet().stream().sorted().toList());
      }
      return (change instanceof DirectoryChange.Add ? "ldap add " : "ldap delete ") + change.dn();
    }
  }

  /** Makes the mailbox as it ought to be. */
  record PutMailbox(MailAddress address, MailboxSettings settings) implements Step {
    @Override
    public String describe() {
      return "james put " + address;
    }
  }

  /** Erases the mailbox and all that the mail tier knows of it. */
  record EraseMailbox(MailAddress address) implements Step {
    @Override
    public String describe() {
      return "james erase " + address;
    }
  }

  /** Whether it cannot be taken back. */
  default boolean destroys() {
    return this instanceof EraseMailbox
        || (this instanceof ChangeEntry c && c.change() instanceof DirectoryChange.Remove);
  }
}
