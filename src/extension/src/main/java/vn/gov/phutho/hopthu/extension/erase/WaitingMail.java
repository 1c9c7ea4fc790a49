package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.queue.api.MailQueue.MailQueueException;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.mailet.Mail;

/**
 * Mail to the account that waits in a queue. It is not erased, for its sender has had a 250: it is
 * delivered, which the next order erases, or once the entry is gone answered with a DSN. As long as
 * it waits, the erasure is not complete.
 */
final class WaitingMail implements Belonging {
  private final MailQueueFactory<? extends ManageableMailQueue> queues;

  @Inject
  WaitingMail(MailQueueFactory<? extends ManageableMailQueue> queues) {
    this.queues = queues;
  }

  @Override
  public String kind() {
    return "queues";
  }

  @Override
  public List<String> list(Username owner) throws MailQueueException {
    List<String> waiting = new ArrayList<>();
    for (MailQueueName name : queues.listCreatedMailQueues()) {
      // Never closed: see QueueSweep.
      Optional<? extends ManageableMailQueue> queue = queues.getQueue(name);
      if (queue.isPresent()) {
        browse(queue.get(), owner, waiting);
      }
    }
    return waiting;
  }

  @Override
  public void erase(Username owner) {
    // See the class: whoever sent it decides, not we.
  }

  private static void browse(ManageableMailQueue queue, Username owner, List<String> waiting)
      throws MailQueueException {
    ManageableMailQueue.MailQueueIterator mails = queue.browse();
    try {
      while (mails.hasNext()) {
        Mail mail = mails.next().getMail();
        if (isTo(mail, owner)) {
          waiting.add("queue:" + queue.getName().asString() + ":" + mail.getName());
        }
      }
    } finally {
      mails.close();
    }
  }

  private static boolean isTo(Mail mail, Username owner) {
    return mail.getRecipients().stream()
        .anyMatch(r -> r.asString().equalsIgnoreCase(owner.asString()));
  }
}
