package vn.gov.phutho.hopthu.extension.handover;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;
import vn.gov.phutho.hopthu.extension.mailbox.FolderName;
import vn.gov.phutho.hopthu.extension.mailbox.OwnedFolder;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Copies the folders of one owner below {@code Bàn giao/<address>} of a successor (C4). It may be
 * cut short and asked again: what is there already is not copied twice, unless the successor has
 * moved it away.
 */
@Singleton
public final class Handover {
  private static final String ROOT = "Bàn giao";
  private static final int WINDOW = 16;

  private final AllFolders folders;
  private final MailboxManager mailboxes;
  private final Set<MailAddress> running = ConcurrentHashMap.newKeySet();

  @Inject
  Handover(AllFolders folders, MailboxManager mailboxes) {
    this.folders = folders;
    this.mailboxes = mailboxes;
  }

  /**
   * Copies what is not there yet.
   *
   * @param before only messages that came before this instant
   * @return empty when a copy from this owner is running
   */
  public Optional<HandoverReceipt> copy(MailAddress from, MailAddress to, Optional<Instant> before)
      throws MailboxException, IOException {
    if (!running.add(from)) {
      return Optional.empty();
    }
    MailboxSession session = mailboxes.createSystemSession(Username.of(to.toString()));
    HandoverReceipt.Count count = new HandoverReceipt.Count();
    try {
      for (Mailbox row : rows(from)) {
        copy(row, path(from, row, session), session, before, count);
      }
      return Optional.of(count.receipt(from, to));
    } finally {
      mailboxes.endProcessingRequest(session);
      running.remove(from);
    }
  }

  /** The folders as they are now; empty when the owner has no mailbox. */
  public List<Mailbox> rows(MailAddress owner) {
    return folders.of(Username.of(owner.toString())).stream()
        .sorted(Comparator.comparing(FolderName::of))
        .toList();
  }

  private void copy(
      Mailbox row,
      MailboxPath path,
      MailboxSession session,
      Optional<Instant> before,
      HandoverReceipt.Count count)
      throws MailboxException, IOException {
    try (OwnedFolder source = folders.open(row)) {
      if (source.lastUid().isEmpty()) {
        return;
      }
      if (!Boolean.TRUE.equals(Mono.from(mailboxes.mailboxExists(path, session)).block())) {
        mailboxes.createMailbox(path, MailboxManager.CreateOption.CREATE_SUBSCRIPTION, session);
      }
      CopiedFolder copied = CopiedFolder.open(mailboxes.getMailbox(path, session), session);
      source.each(
          FetchGroup.FULL_CONTENT,
          WINDOW,
          message -> {
            if (before.isPresent()
                && !message.getInternalDate().toInstant().isBefore(before.get())) {
              count.later();
            } else if (copied.takes(message)) {
              count.copied(message.getSize());
            } else {
              count.present();
            }
          });
    }
  }

  /** In James the delimiter is a dot, which every address has: a look-alike stands for it. */
  private static MailboxPath path(MailAddress from, Mailbox row, MailboxSession session) {
    char delimiter = session.getPathDelimiter();
    String address = from.toString().replace(delimiter, '\u2024');
    return MailboxPath.forUser(
        session.getUser(), ROOT + delimiter + address + delimiter + row.getName());
  }
}
