package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Map;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueue.MailQueueItem.CompletionStatus;
import org.apache.mailet.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.Ruling;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D5 and D3 between the outgoing queue and the wire: a message that waited there is asked about
 * again for every attempt, whoever put it there: who sends it, and whose forward it is.
 */
final class OutgoingGate {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingGate.class);

  /** Where a message goes that is not sent now. */
  interface Exits {
    void refuse(Mail mail) throws MessagingException;

    /** Back into the queue for a while; no attempt is counted. */
    void later(Mail mail) throws MessagingException;

    /** A copy for these recipients, to whom it is not sent on; the message is left as it is. */
    void keep(Mail mail, Map<MailAddress, ReasonCode> stopped) throws MessagingException;
  }

  private final SenderCheck check;
  private final ForwardRule forwards;
  private final Exits exits;

  OutgoingGate(SenderCheck check, ForwardRule forwards, Exits exits) {
    this.check = check;
    this.forwards = forwards;
    this.exits = exits;
  }

  /** Whether it may be sent now; otherwise it has gone elsewhere. Never throws. */
  boolean passes(MailQueueItem item) {
    try {
      return isSentByWhoMay(item) && isSentOnByWhoMay(item);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("A message in the outgoing queue could not be checked; it waits", fault);
      leave(item, exits::later);
      return false;
    }
  }

  private boolean isSentByWhoMay(MailQueueItem item) {
    Mail mail = item.getMail();
    MailFacts facts = MailFacts.of(mail);
    Ruling ruling = check.ruling(facts.senders());
    if (ruling.verdict() instanceof Verdict.Pass) {
      return true;
    }
    AuditTrail.write(Door.OUTGOING, "send-lock", ruling.verdict(), facts.subject());
    if (ruling.verdict() instanceof Verdict.Refuse refuse) {
      new Refusal(refuse.reason(), SenderRule.owner(ruling, facts)).stamp(mail);
      leave(item, exits::refuse);
    } else {
      leave(item, exits::later);
    }
    return false;
  }

  private boolean isSentOnByWhoMay(MailQueueItem item) {
    Mail mail = item.getMail();
    if (!(forwards.ask(mail, Door.OUTGOING) instanceof ForwardRule.Answer.Known known)) {
      leave(item, exits::later);
      return false;
    }
    if (known.allowed().isEmpty()) {
      leave(item, stopped -> exits.keep(stopped, known.stopped()));
      return false;
    }
    if (!known.stopped().isEmpty()) {
      try {
        exits.keep(mail, known.stopped());
      } catch (MessagingException fault) {
        throw new IllegalStateException("a stopped forward could not be kept", fault);
      }
      mail.setRecipients(known.allowed());
    }
    return true;
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
