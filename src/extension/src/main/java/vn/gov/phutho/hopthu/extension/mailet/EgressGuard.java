package vn.gov.phutho.hopthu.extension.mailet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.forward.ForwardRight;
import vn.gov.phutho.hopthu.extension.forward.ForwardStamp;
import vn.gov.phutho.hopthu.extension.policy.Egress;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The last gate before other servers, whatever the processors before it did: the send lock again
 * (D5), and no forward outside the official domains (D3). A forward that was not decided where it
 * began stays here; its sender, who did nothing but write a letter, hears nothing of it.
 */
public final class EgressGuard extends DeferringGuard {
  private final SenderCheck check;
  private final RememberedAccounts accounts;
  private final ExtensionSettings settings;
  private final ForwardNotices notices;

  @Inject
  public EgressGuard(
      SenderCheck check,
      RememberedAccounts accounts,
      ExtensionSettings settings,
      ForwardNotices notices) {
    this.check = check;
    this.accounts = accounts;
    this.settings = settings;
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
    MailFacts facts = MailFacts.of(mail);
    if (!facts.nature().isForward()) {
      return;
    }
    Optional<ForwardStamp> stamp = ForwardStamp.of(mail);
    Finding owner =
        stamp
            .flatMap(s -> SenderAddress.read(s.by()))
            .map(accounts::find)
            .orElse(new Finding.Absent());
    if (owner instanceof Finding.Unavailable) {
      mail.setState(deferTo());
      return;
    }
    List<MailAddress> kept = new ArrayList<>();
    List<MailAddress> allowed = new ArrayList<>();
    for (MailAddress recipient : mail.getRecipients()) {
      Optional<ReasonCode> refusal = refusal(facts, stamp, owner, recipient);
      refusal.ifPresentOrElse(r -> kept.add(recipient), () -> allowed.add(recipient));
      refusal.ifPresent(
          r -> AuditTrail.write(Door.EGRESS, "forward", Verdict.refuse(r), facts.subject()));
    }
    if (!kept.isEmpty()) {
      keep(mail, stamp, kept);
      mail.setRecipients(allowed);
      if (allowed.isEmpty()) {
        mail.setState(Mail.GHOST);
      }
    }
  }

  private Optional<ReasonCode> refusal(
      MailFacts facts, Optional<ForwardStamp> stamp, Finding owner, MailAddress recipient) {
    if (!Egress.allows(facts.nature(), recipient.getDomain().asString(), settings.official())) {
      return Optional.of(ReasonCode.FORWARD_OUTSIDE);
    }
    // The owner may have been locked since the copy was made.
    return stamp
        .filter(s -> s.isAbout(recipient))
        .flatMap(s -> ForwardRight.refusal(owner, true, recipient));
  }

  private void keep(Mail mail, Optional<ForwardStamp> stamp, List<MailAddress> blocked)
      throws MessagingException {
    Optional<MailAddress> inbox = inbox(stamp, blocked);
    Mail kept = mail.duplicate();
    try {
      kept.setRecipients(inbox.map(List::of).orElse(blocked));
      String to = inbox.isPresent() ? "inboxProcessor" : "keepProcessor";
      getMailetContext().sendMail(kept, getInitParameter(to));
    } finally {
      LifecycleUtil.dispose(kept);
    }
    MailAddress who = inbox.orElse(getMailetContext().getPostmaster());
    notices.tell(getMailetContext(), mail, who, blocked);
  }

  /** Whose forward it was, if the stamp is about these recipients and the mailbox is here. */
  private Optional<MailAddress> inbox(Optional<ForwardStamp> stamp, List<MailAddress> blocked)
      throws MessagingException {
    if (stamp.isEmpty() || !blocked.stream().allMatch(stamp.get()::isAbout)) {
      return Optional.empty();
    }
    MailAddress owner = new MailAddress(stamp.get().by());
    return getMailetContext().isLocalEmail(owner) ? Optional.of(owner) : Optional.empty();
  }
}
