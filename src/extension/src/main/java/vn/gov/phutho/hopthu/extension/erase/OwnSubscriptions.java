package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.exception.SubscriptionException;
import org.apache.james.mailbox.model.MailboxPath;

/** The folders that the account shows in its mail client, its own and others'. */
final class OwnSubscriptions implements Belonging {
  private final MailboxManager mailboxes;
  private final SubscriptionManager subscriptions;

  @Inject
  OwnSubscriptions(MailboxManager mailboxes, SubscriptionManager subscriptions) {
    this.mailboxes = mailboxes;
    this.subscriptions = subscriptions;
  }

  @Override
  public String kind() {
    return "subscriptions";
  }

  @Override
  public List<String> list(Username owner) throws SubscriptionException {
    MailboxSession session = mailboxes.createSystemSession(owner);
    try {
      return subscriptions.subscriptions(session).stream()
          .map(p -> "subscription:" + (p.belongsTo(session) ? p.getName() : p.asString()))
          .sorted()
          .toList();
    } finally {
      mailboxes.endProcessingRequest(session);
    }
  }

  @Override
  public void erase(Username owner) throws SubscriptionException {
    MailboxSession session = mailboxes.createSystemSession(owner);
    try {
      for (MailboxPath path : List.copyOf(subscriptions.subscriptions(session))) {
        subscriptions.unsubscribe(session, path);
      }
    } finally {
      mailboxes.endProcessingRequest(session);
    }
  }
}
