package vn.gov.phutho.hopthu.extension.mailet;

import javax.mail.MessagingException;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueue.MailQueueItem.CompletionStatus;
import org.apache.mailet.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.Ruling;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D5 between the outgoing queue and the wire: a message that waited there is asked about again for
 * every attempt, whoever put it there.
 */
final class OutgoingGate {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingGate.class);

  /** Where a message goes that is not sent now. */
  interface Exits {
    void refuse(Mail mail) throws MessagingException;

    /** Back into the queue for a while; no attempt is counted. */
    void later(Mail mail) throws MessagingException;
  }

  private final SenderCheck check;
  private final Exits exits;

  OutgoingGate(SenderCheck check, Exits exits) {
    this.check = check;
    this.exits = exits;
  }

  /** Whether it may be sent now; otherwise it has gone elsewhere. Never throws. */
  boolean passes(MailQueueItem item) {
    Mail mail = item.getMail();
    Ruling ruling;
    MailFacts facts;
    try {
      facts = MailFacts.of(mail);
      ruling = check.ruling(facts.senders());
      if (ruling.verdict() instanceof Verdict.Pass) {
        return true;
      }
      AuditTrail.write(Door.OUTGOING, "send-lock", ruling.verdict(), facts.subject());
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("A message in the outgoing queue could not be checked; it waits", fault);
      leave(item, exits::later);
      return false;
    }
    if (ruling.verdict() instanceof Verdict.Refuse refuse) {
      new Refusal(refuse.reason(), SenderRule.owner(ruling, facts)).stamp(mail);
      leave(item, exits::refuse);
    } else {
      leave(item, exits::later);
    }
    return false;
  }

  private interface Exit {
    void take(Mail mail) throws MessagingException;
  }

  private static void leave(MailQueueItem item, Exit exit) {
    CompletionStatus done = CompletionStatus.RETRY;
    try {
      exit.take(item.getMail());
      done = CompletionStatus.SUCCESS;
    } catch (MessagingException | RuntimeException fault) {
      LOG.error("A message could not leave the outgoing queue; it stays there", fault);
    }
    try {
      item.done(done);
    } catch (MessagingException | RuntimeException fault) {
      LOG.error("The outgoing queue did not note what became of a message", fault);
    }
  }
}
