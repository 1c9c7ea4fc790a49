package vn.gov.phutho.hopthu.extension.delegation;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxACL;
import org.apache.james.mailbox.store.mail.MailboxMapper;
import org.apache.james.mailbox.store.mail.MailboxMapperFactory;
import reactor.core.publisher.Flux;

/** Folders that their owners have shared (RFC 4314). */
final class SharedFolders {
  private final MailboxManager mailboxes;
  private final MailboxMapperFactory mappers;

  @Inject
  SharedFolders(MailboxManager mailboxes, MailboxMapperFactory mappers) {
    this.mailboxes = mailboxes;
    this.mappers = mappers;
  }

  /** Takes this user out of the rights of every folder of others, and says of which. */
  List<String> leave(Username user) throws MailboxException {
    MailboxACL.ACLCommand nothing = MailboxACL.command().forUser(user).noRights().asReplacement();
    List<String> left = new ArrayList<>();
    for (Mailbox folder : sharedWith(user)) {
      MailboxSession owner = mailboxes.createSystemSession(folder.getUser());
      mailboxes.applyRightsCommand(folder.generateAssociatedPath(), nothing, owner);
      left.add("folder:" + folder.getUser().asString() + "/" + folder.getName());
    }
    return left;
  }

  /** By any right at all: one may read without the right to see it listed. */
  private List<Mailbox> sharedWith(Username user) throws MailboxException {
    MailboxMapper mapper = mappers.getMailboxMapper(mailboxes.createSystemSession(user));
    return Flux.fromIterable(MailboxACL.FULL_RIGHTS.list())
        .concatMap(right -> mapper.findNonPersonalMailboxes(user, right))
        .distinct(Mailbox::getMailboxId)
        .collectList()
        .blockOptional()
        .orElse(List.of());
  }
}
