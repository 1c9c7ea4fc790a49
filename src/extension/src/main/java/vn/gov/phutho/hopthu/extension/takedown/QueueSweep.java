package vn.gov.phutho.hopthu.extension.takedown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.mailet.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All mail queues: spool, outgoing and any other, mail that waits for a later time included. What a
 * thread of James has in hand no one can look at; the sweep waits for it a while and then says so.
 *
 * <p>No queue is closed here. James' queues in memory count their users, WebAdmin's own list of
 * mails counts one too few, and who closes at nought throws away all mail that waits.
 */
final class QueueSweep implements Place {
  private static final Logger LOG = LoggerFactory.getLogger(QueueSweep.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int MOST_PAUSES = 100;

  private final MailQueueFactory<? extends ManageableMailQueue> queues;
  private final Runnable pause;

  @Inject
  QueueSweep(MailQueueFactory<? extends ManageableMailQueue> queues) {
    this(queues, () -> LockSupport.parkNanos(PAUSE.toNanos()));
  }

  QueueSweep(MailQueueFactory<? extends ManageableMailQueue> queues, Runnable pause) {
    this.queues = queues;
    this.pause = pause;
  }

  @Override
  public void sweep(MessageId wanted, Findings findings) {
    // Mail goes from the spool to the others, so the spool is first.
    queues.listCreatedMailQueues().stream()
        .sorted(
            Comparator.comparing((MailQueueName n) -> !n.equals(MailQueueFactory.SPOOL))
                .thenComparing(MailQueueName::asString))
        .forEach(name -> queues.getQueue(name).ifPresent(queue -> sweep(queue, wanted, findings)));
  }

  private void sweep(ManageableMailQueue queue, MessageId wanted, Findings findings) {
    String name = queue.getName().asString();
    try {
      Browsed last = browse(queue, wanted, findings);
      for (int i = 0; last.inHand() > 0 && i < MOST_PAUSES; i++) {
        pause.run();
        last = browse(queue, wanted, findings);
      }
      for (long i = 0; i < last.seen(); i++) {
        findings.looked();
      }
      last.unread().forEach(mail -> findings.unread(new Spot.InQueue(name, mail), "header"));
      if (last.inHand() > 0) {
        findings.unread(new Spot.InQueue(name, ""), last.inHand() + " in hand");
      }
    } catch (ReaderGone gone) {
      throw gone;
    } catch (MessagingException | RuntimeException fault) {
      LOG.warn("take-down: queue {} cannot be read", name, fault);
      findings.unread(new Spot.InQueue(name, ""), fault.getClass().getSimpleName());
    }
  }

  private record Browsed(long seen, long inHand, List<String> unread) {}

  private static Browsed browse(ManageableMailQueue queue, MessageId wanted, Findings findings)
      throws MessagingException {
    String name = queue.getName().asString();
    List<String> unread = new ArrayList<>();
    long before = queue.getSize();
    long seen = 0;
    long removed = 0;
    ManageableMailQueue.MailQueueIterator mails = queue.browse();
    try {
      while (mails.hasNext()) {
        Mail mail = mails.next().getMail();
        seen++;
        if (isWanted(mail, wanted, unread)
            && queue.remove(ManageableMailQueue.Type.Name, mail.getName()) > 0) {
          removed++;
          findings.removed(new Spot.InQueue(name, mail.getName()));
        }
      }
    } finally {
      mails.close();
    }
    // Before and after: one mail taken and one put meanwhile would hide each other.
    return new Browsed(seen, Math.max(before, queue.getSize() + removed) - seen, unread);
  }

  private static boolean isWanted(Mail mail, MessageId wanted, List<String> unread) {
    try {
      return MailLook.at(mail, wanted).isWanted();
    } catch (MessagingException | RuntimeException fault) {
      LOG.warn("take-down: mail {} cannot be read", mail.getName(), fault);
      unread.add(mail.getName());
      return false;
    }
  }
}
