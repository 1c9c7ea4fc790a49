package vn.gov.phutho.hopthu.extension.mailbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;
import org.apache.james.mailbox.store.MailboxSessionMapperFactory;
import org.apache.james.mailbox.store.mail.MessageMapper;

/** One folder, open with its owner's rights. */
public final class OwnedFolder implements AutoCloseable {
  /** Sees one message; what it throws ends the walk. */
  public interface Visitor {
    void visit(MessageResult message) throws MailboxException, IOException;
  }

  private final MailboxManager mailboxes;
  private final MailboxSession session;
  private final Mailbox folder;
  private final MessageManager messages;
  private final MessageMapper store;

  private OwnedFolder(
      MailboxManager mailboxes,
      MailboxSession session,
      Mailbox folder,
      MessageManager messages,
      MessageMapper store) {
    this.mailboxes = mailboxes;
    this.session = session;
    this.folder = folder;
    this.messages = messages;
    this.store = store;
  }

  static OwnedFolder open(
      MailboxManager mailboxes, MailboxSessionMapperFactory stores, Mailbox folder)
      throws MailboxException {
    MailboxSession session = mailboxes.createSystemSession(folder.getUser());
    boolean opened = false;
    try {
      OwnedFolder open =
          new OwnedFolder(
              mailboxes,
              session,
              folder,
              mailboxes.getMailbox(folder, session),
              stores.getMessageMapper(session));
      opened = true;
      return open;
    } finally {
      if (!opened) {
        mailboxes.endProcessingRequest(session);
      }
    }
  }

  public MessageManager messages() {
    return messages;
  }

  public MailboxSession session() {
    return session;
  }

  /** Empty when no message was ever in it. */
  public Optional<MessageUid> lastUid() throws MailboxException {
    return store.getLastUid(folder);
  }

  /**
   * Shows every message in the order of uids, those that arrive meanwhile included.
   *
   * @param window at most so many are asked of the store at once
   * @throws MailboxException when a message or the list of them cannot be read: what was shown is
   *     then not all
   */
  public void each(FetchGroup parts, int window, Visitor visitor)
      throws MailboxException, IOException {
    each(MessageUid.MIN_VALUE, parts, window, visitor);
  }

  /** The same from this uid on. */
  public void each(MessageUid from, FetchGroup parts, int window, Visitor visitor)
      throws MailboxException, IOException {
    MessageUid next = from;
    for (Optional<MessageUid> last = lastUid();
        last.isPresent() && next.compareTo(last.get()) <= 0;
        last = lastUid()) {
      long end = Math.min(next.asLong() + window - 1, last.get().asLong());
      MessageResultIterator batch =
          messages.getMessages(MessageRange.range(next, MessageUid.of(end)), parts, session);
      while (batch.hasNext()) {
        visitor.visit(batch.next());
      }
      // The iterator ends in silence when the store fails.
      if (batch.getException() != null) {
        throw batch.getException();
      }
      next = MessageUid.of(end + 1);
    }
  }

  public void delete(MessageUid message) throws MailboxException {
    messages.delete(List.of(message), session);
  }

  /**
   * Deletes the folder with all it holds, and says how many messages that were.
   *
   * @param gone sees each message before it is deleted
   */
  public long destroy(int window, Visitor gone) throws MailboxException, IOException {
    List<MessageUid> all = new ArrayList<>();
    each(
        FetchGroup.MINIMAL,
        window,
        m -> {
          gone.visit(m);
          all.add(m.getUid());
        });
    for (int from = 0; from < all.size(); from += window) {
      messages.delete(all.subList(from, Math.min(from + window, all.size())), session);
    }
    mailboxes.deleteMailbox(folder.generateAssociatedPath(), session);
    // James forgets the folder and not what is in it: a delivery between the two calls would stay
    // in memory where nobody finds it again.
    List<MessageUid> late = new ArrayList<>();
    store
        .findInMailbox(
            folder, MessageRange.all(), MessageMapper.FetchType.METADATA, MessageMapper.UNLIMITED)
        .forEachRemaining(m -> late.add(m.getUid()));
    store.deleteMessages(folder, late);
    return (long) all.size() + late.size();
  }

  @Override
  public void close() {
    mailboxes.endProcessingRequest(session);
  }
}
