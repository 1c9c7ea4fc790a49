package vn.gov.phutho.hopthu.extension.mailet;

import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D1: these recipients' mailboxes took no more. The message was accepted, so its return path is
 * told (RFC 5321 §6.1); a null one never is.
 */
public final class FullMailbox extends GenericMailet {
  @Override
  public void service(Mail mail) {
    ReasonCode reason = ReasonCode.MAILBOX_FULL;
    MailFacts facts = MailFacts.of(mail);
    AuditTrail.write(Door.DELIVERY, "quota", Verdict.refuse(reason), facts.subject());
    new Refusal(reason, SenderAddress.read(facts.subject().sender())).stamp(mail);
  }
}
