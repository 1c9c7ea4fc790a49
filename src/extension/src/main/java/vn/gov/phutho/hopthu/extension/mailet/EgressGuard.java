package vn.gov.phutho.hopthu.extension.mailet;

import java.util.List;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.Egress;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The last gate before other servers, whatever the processors before it did: the send lock again
 * (D5), and no forward outside the official domains (D3).
 */
public final class EgressGuard extends GuardMailet {
  private final SenderCheck check;
  private final OfficialDomains official;

  @Inject
  public EgressGuard(SenderCheck check, ExtensionSettings settings) {
    this.check = check;
    this.official = settings.official();
  }

  @Override
  public void init() throws MessagingException {
    super.init();
    required("deferProcessor");
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    String deferTo = getInitParameter("deferProcessor");
    if (new SenderRule(check, Door.EGRESS, refuseTo(), deferTo).passes(mail)) {
      keepForwardsInside(mail);
    }
  }

  private void keepForwardsInside(Mail mail) throws MessagingException {
    MailFacts facts = MailFacts.of(mail);
    Predicate<MailAddress> mayLeave =
        r -> Egress.allows(facts.nature(), r.getDomain().asString(), official);
    List<MailAddress> allowed = mail.getRecipients().stream().filter(mayLeave).toList();
    List<MailAddress> forbidden =
        mail.getRecipients().stream().filter(Predicate.not(mayLeave)).toList();
    if (forbidden.isEmpty()) {
      return;
    }
    ReasonCode reason = ReasonCode.FORWARD_OUTSIDE;
    AuditTrail.write(Door.EGRESS, "forward", Verdict.refuse(reason), facts.subject());
    Refusal refusal = new Refusal(reason, SenderAddress.read(facts.subject().sender()));
    if (allowed.isEmpty()) {
      refusal.stamp(mail);
      mail.setState(refuseTo());
    } else {
      splitOff(mail, forbidden, refusal);
      mail.setRecipients(allowed);
    }
  }

  private void splitOff(Mail mail, List<MailAddress> forbidden, Refusal refusal)
      throws MessagingException {
    Mail refused = mail.duplicate();
    try {
      refused.setRecipients(forbidden);
      refusal.stamp(refused);
      getMailetContext().sendMail(refused, refuseTo());
    } finally {
      LifecycleUtil.dispose(refused);
    }
  }
}
