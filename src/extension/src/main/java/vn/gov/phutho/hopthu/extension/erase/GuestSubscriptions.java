package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.exception.SubscriptionException;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MailboxPath;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;

/**
 * Others' subscriptions to the account's folders. Everyone with an INBOX is asked: a subscription
 * outlives the right that it was made with.
 */
final class GuestSubscriptions implements Belonging {
  private interface Seen {
    void see(MailboxSession guest, MailboxPath path) throws SubscriptionException;
  }

  private final AllFolders folders;
  private final MailboxManager mailboxes;
  private final SubscriptionManager subscriptions;

  @Inject
  GuestSubscriptions(
      AllFolders folders, MailboxManager mailboxes, SubscriptionManager subscriptions) {
    this.folders = folders;
    this.mailboxes = mailboxes;
    this.subscriptions = subscriptions;
  }

  @Override
  public String kind() {
    return "guest-subscriptions";
  }

  @Override
  public List<String> list(Username owner) throws SubscriptionException {
    List<String> names = new ArrayList<>();
    each(
        owner,
        (guest, path) ->
            names.add("guest-subscription:" + guest.getUser().asString() + ":" + path.getName()));
    return names;
  }

  @Override
  public void erase(Username owner) throws SubscriptionException {
    each(owner, subscriptions::unsubscribe);
  }

  private void each(Username owner, Seen seen) throws SubscriptionException {
    List<Username> guests;
    try (Stream<Mailbox> all = folders.stream()) {
      guests =
          all.filter(m -> m.generateAssociatedPath().isInbox() && !m.getUser().equals(owner))
              .map(Mailbox::getUser)
              .toList();
    }
    for (Username user : guests) {
      MailboxSession guest = mailboxes.createSystemSession(user);
      try {
        for (MailboxPath path : List.copyOf(subscriptions.subscriptions(guest))) {
          if (path.getUser().equals(owner)) {
            seen.see(guest, path);
          }
        }
      } finally {
        mailboxes.endProcessingRequest(guest);
      }
    }
  }
}
