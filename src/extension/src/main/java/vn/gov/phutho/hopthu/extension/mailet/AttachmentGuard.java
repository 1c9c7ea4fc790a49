package vn.gov.phutho.hopthu.extension.mailet;

import javax.inject.Inject;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.Verdict;

/** D2: the attachment limit for what came in without an SMTP dialogue, JMAP above all. */
public final class AttachmentGuard extends GuardMailet {
  private final ExtensionSettings settings;

  @Inject
  public AttachmentGuard(ExtensionSettings settings) {
    this.settings = settings;
  }

  @Override
  public void service(Mail mail) {
    MailFacts facts = MailFacts.of(mail);
    Verdict verdict = settings.attachments().verdict(facts.attachments());
    if (verdict instanceof Verdict.Refuse refuse) {
      AuditTrail.write(Door.ROOT, "attachments", verdict, facts.subject());
      String sender = facts.login().orElse(facts.subject().sender());
      refuse(mail, refuse.reason(), SenderAddress.read(sender));
    }
  }
}
