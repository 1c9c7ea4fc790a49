package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.DefaultMailboxes;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MailboxMetaData;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.search.MailboxQuery;
import reactor.core.publisher.Mono;

/** The folders of one account (C1). James by itself makes only those that a mail or login needs. */
final class Folders {
  private final MailboxManager mailboxes;
  private final SubscriptionManager subscriptions;

  @Inject
  Folders(MailboxManager mailboxes, SubscriptionManager subscriptions) {
    this.mailboxes = mailboxes;
    this.subscriptions = subscriptions;
  }

  /** Makes and subscribes the default folders that are missing, and says which. */
  List<String> provide(Username user) throws MailboxException {
    MailboxSession session = mailboxes.createSystemSession(user);
    try {
      List<String> changed = new ArrayList<>();
      List<MailboxPath> subscribed = List.copyOf(subscriptions.subscriptions(session));
      for (String name : DefaultMailboxes.DEFAULT_MAILBOXES) {
        MailboxPath path = MailboxPath.forUser(user, name);
        if (!Boolean.TRUE.equals(Mono.from(mailboxes.mailboxExists(path, session)).block())) {
          mailboxes.createMailbox(path, session);
          changed.add("folder:" + name);
        }
        if (!subscribed.contains(path)) {
          subscriptions.subscribe(session, path);
          changed.add("subscription:" + name);
        }
      }
      return changed;
    } finally {
      mailboxes.endProcessingRequest(session);
    }
  }

  /** All folders by name, sorted. */
  List<String> list(Username user) throws MailboxException {
    MailboxSession session = mailboxes.createSystemSession(user);
    try {
      return paths(session).stream().map(MailboxPath::getName).sorted().toList();
    } finally {
      mailboxes.endProcessingRequest(session);
    }
  }

  private List<MailboxPath> paths(MailboxSession session) {
    MailboxQuery own =
        MailboxQuery.privateMailboxesBuilder(session).matchesAllMailboxNames().build();
    return mailboxes.search(own, session).map(MailboxMetaData::getPath).collectList().block();
  }
}
