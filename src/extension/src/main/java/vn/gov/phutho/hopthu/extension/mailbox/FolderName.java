package vn.gov.phutho.hopthu.extension.mailbox;

import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxConstants;

/** How a folder is named in a receipt. */
public final class FolderName {
  private FolderName() {}

  /** Its name; the namespace before it when that is not the usual one. */
  public static String of(Mailbox folder) {
    return MailboxConstants.USER_NAMESPACE.equals(folder.getNamespace())
        ? folder.getName()
        : folder.getNamespace() + ":" + folder.getName();
  }
}
