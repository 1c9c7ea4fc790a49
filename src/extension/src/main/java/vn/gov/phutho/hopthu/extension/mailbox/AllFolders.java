package vn.gov.phutho.hopthu.extension.mailbox;

import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;

/**
 * Every folder of every owner, as the store itself lists them: a folder with an odd name or in
 * another namespace, which no mail client shows, is there too.
 */
public final class AllFolders {
  private static final Username NOBODY = Username.of("hopthu");

  private final MailboxManager mailboxes;
  private final MailboxSessionMapperFactory store;

  @Inject
  AllFolders(MailboxManager mailboxes, MailboxSessionMapperFactory store) {
    this.mailboxes = mailboxes;
    this.store = store;
  }

  /** Streamed, in no order; close it. A folder that is made meanwhile may be missing. */
  public Stream<Mailbox> stream() {
    MailboxSession session = mailboxes.createSystemSession(NOBODY);
    return store
        .getMailboxMapper(session)
        .list()
        .toStream()
        .onClose(() -> mailboxes.endProcessingRequest(session));
  }

  /** The folders of one owner. */
  public List<Mailbox> of(Username owner) {
    try (Stream<Mailbox> all = stream()) {
      return all.filter(m -> m.getUser().equals(owner)).toList();
    }
  }

  /** Opens a folder with its owner's rights. */
  public OwnedFolder open(Mailbox folder) throws MailboxException {
    return OwnedFolder.open(mailboxes, store, folder);
  }
}
