package vn.gov.phutho.hopthu.extension.erase;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.jmap.api.projections.EmailQueryView;
import org.apache.james.jmap.api.projections.MessageFastViewProjection;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Mailbox;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;
import vn.gov.phutho.hopthu.extension.mailbox.FolderName;
import vn.gov.phutho.hopthu.extension.mailbox.OwnedFolder;

/** All folders with their messages, the rights of others on them, and what JMAP derived of them. */
final class MailFolders implements Belonging {
  private static final int WINDOW = 500;

  private final AllFolders folders;
  private final MessageFastViewProjection previews;
  private final EmailQueryView views;

  @Inject
  MailFolders(AllFolders folders, MessageFastViewProjection previews, EmailQueryView views) {
    this.folders = folders;
    this.previews = previews;
    this.views = views;
  }

  @Override
  public String kind() {
    return "folders";
  }

  @Override
  public List<String> list(Username owner) {
    return folders.of(owner).stream().map(m -> "folder:" + FolderName.of(m)).sorted().toList();
  }

  @Override
  public void erase(Username owner) throws MailboxException, IOException {
    // Sub-folders before their parents.
    List<Mailbox> rows =
        folders.of(owner).stream()
            .sorted(Comparator.comparing(Mailbox::getName, Comparator.reverseOrder()))
            .toList();
    for (Mailbox row : rows) {
      try (OwnedFolder folder = folders.open(row)) {
        folder.destroy(WINDOW, m -> Mono.from(previews.delete(m.getMessageId())).block());
      }
      views.delete(row.getMailboxId()).block();
    }
  }
}
