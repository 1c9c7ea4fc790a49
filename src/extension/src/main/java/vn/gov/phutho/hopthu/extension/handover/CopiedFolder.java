package vn.gov.phutho.hopthu.extension.handover;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.mail.Flags;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.MessageManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.MessageRange;
import org.apache.james.mailbox.model.MessageResult;
import org.apache.james.mailbox.model.MessageResultIterator;

/**
 * One folder of the successor. A copy keeps date and size of its original, and copies are made in
 * one order, so counting what is there by date and size tells which ones are missing.
 */
final class CopiedFolder {
  private record Mark(Instant date, long size) {
    static Mark of(MessageResult message) {
      return new Mark(message.getInternalDate().toInstant(), message.getSize());
    }
  }

  private final MessageManager folder;
  private final MailboxSession session;
  private final Map<Mark, Integer> there;

  private CopiedFolder(MessageManager folder, MailboxSession session, Map<Mark, Integer> there) {
    this.folder = folder;
    this.session = session;
    this.there = there;
  }

  static CopiedFolder open(MessageManager folder, MailboxSession session) throws MailboxException {
    Map<Mark, Integer> there = new HashMap<>();
    MessageResultIterator all = folder.getMessages(MessageRange.all(), FetchGroup.MINIMAL, session);
    while (all.hasNext()) {
      there.merge(Mark.of(all.next()), 1, Integer::sum);
    }
    if (all.getException() != null) {
      throw all.getException();
    }
    return new CopiedFolder(folder, session, there);
  }

  /** Whether it was missing and is there now. */
  boolean takes(MessageResult message) throws MailboxException, IOException {
    Mark mark = Mark.of(message);
    if (there.getOrDefault(mark, 0) > 0) {
      there.merge(mark, -1, Integer::sum);
      return false;
    }
    Flags flags = message.getFlags();
    flags.remove(Flags.Flag.RECENT);
    folder.appendMessage(
        MessageManager.AppendCommand.builder()
            .withInternalDate(message.getInternalDate())
            .withFlags(flags)
            .notRecent()
            .build(message.getFullContent()),
        session);
    return true;
  }
}
