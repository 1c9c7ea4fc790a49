package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxACL;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;
import vn.gov.phutho.hopthu.extension.mailbox.FolderName;

/**
 * What the account may do in others' folders (RFC 4314), by entries that grant and that deny; all
 * folders are looked at, for James lists to a user only those that he may see.
 */
final class RightsOnOthers implements Belonging {
  private record Entry(Mailbox folder, MailboxACL.EntryKey key) {}

  private final AllFolders folders;
  private final MailboxManager mailboxes;

  @Inject
  RightsOnOthers(AllFolders folders, MailboxManager mailboxes) {
    this.folders = folders;
    this.mailboxes = mailboxes;
  }

  @Override
  public String kind() {
    return "rights";
  }

  @Override
  public List<String> list(Username owner) {
    return entries(owner).stream()
        .map(e -> "right:" + e.folder().getUser().asString() + ":" + FolderName.of(e.folder()))
        .toList();
  }

  @Override
  public void erase(Username owner) throws MailboxException {
    for (Entry entry : entries(owner)) {
      MailboxSession session = mailboxes.createSystemSession(entry.folder().getUser());
      try {
        mailboxes.applyRightsCommand(
            entry.folder().generateAssociatedPath(),
            MailboxACL.command().key(entry.key()).noRights().asReplacement(),
            session);
      } finally {
        mailboxes.endProcessingRequest(session);
      }
    }
  }

  private List<Entry> entries(Username owner) {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Mailbox> all = folders.stream()) {
      all.filter(m -> !m.getUser().equals(owner))
          .forEach(
              m ->
                  m.getACL().getEntries().keySet().stream()
                      .filter(key -> key.getNameType() == MailboxACL.NameType.user)
                      .filter(key -> key.getName().equalsIgnoreCase(owner.asString()))
                      .forEach(key -> entries.add(new Entry(m, key))));
    }
    return entries;
  }
}
