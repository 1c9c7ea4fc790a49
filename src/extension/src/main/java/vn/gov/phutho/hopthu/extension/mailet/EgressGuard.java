package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Collection;
import java.util.List;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The last gate before other servers, whatever the processors before it did: the send lock again
 * (D5), and no forward outside the official domains (D3). A forward that was not decided where it
 * began stays here; its sender, who did nothing but write a letter, hears nothing of it.
 */
public final class EgressGuard extends DeferringGuard {
  private final SenderCheck check;
  private final ExtensionSettings settings;
  private final ForwardRule forwards;
  private final ForwardNotices notices;

  @Inject
  public EgressGuard(
      SenderCheck check, ExtensionSettings settings, ForwardRule forwards, ForwardNotices notices) {
    this.check = check;
    this.settings = settings;
    this.forwards = forwards;
    this.notices = notices;
  }

  @Override
  public void init() throws MessagingException {
    super.init();
    required("keepProcessor");
    required("inboxProcessor");
  }

  @Override
  public Collection<ProcessingState> requiredProcessingState() {
    return List.of("keepProcessor", "inboxProcessor", "deferProcessor").stream()
        .map(parameter -> new ProcessingState(getInitParameter(parameter)))
        .toList();
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    if (new SenderRule(check, Door.EGRESS, this).passes(mail) && isWrittenByItsSender(mail)) {
      keepForwardsInside(mail);
    }
  }

  /** What came by JMAP had no dialogue in which to refuse it. */
  private boolean isWrittenByItsSender(Mail mail) {
    MailFacts facts = MailFacts.of(mail);
    Verdict verdict = new ResubmissionRule(settings.official()).verdict(facts);
    if (verdict instanceof Verdict.Refuse refuse) {
      AuditTrail.write(Door.EGRESS, "forward", verdict, facts.subject());
      refuse(mail, refuse.reason(), facts.login().flatMap(SenderAddress::read));
    }
    return verdict instanceof Verdict.Pass;
  }

  private void keepForwardsInside(Mail mail) throws MessagingException {
    if (!(forwards.ask(mail, Door.EGRESS) instanceof ForwardRule.Answer.Known known)) {
      mail.setState(deferTo());
      return;
    }
    if (!known.stopped().isEmpty()) {
      new StoppedForward(
              getMailetContext(),
              notices,
              getInitParameter("inboxProcessor"),
              getInitParameter("keepProcessor"))
          .keep(mail, known.stopped());
      mail.setRecipients(known.allowed());
      if (known.allowed().isEmpty()) {
        mail.setState(Mail.GHOST);
      }
    }
  }
}
