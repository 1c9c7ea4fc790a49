package vn.gov.phutho.hopthu.extension.smtp;

import javax.inject.Inject;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.mailet.MailFacts;
import vn.gov.phutho.hopthu.extension.policy.inbound.ForwardMode;
import vn.gov.phutho.hopthu.extension.policy.inbound.Forwarding;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D4 (13.5) where other servers deliver: mail that a non-official mailbox forwards by rule is not
 * taken. The other modes take it, and leave the rest to the mailet.
 */
public final class InboundForwardHook implements JamesMessageHook {
  private final ExtensionSettings settings;

  @Inject
  public InboundForwardHook(ExtensionSettings settings) {
    this.settings = settings;
  }

  @Override
  public HookResult onMessage(SMTPSession session, Mail mail) {
    return Replies.to(
        session,
        () ->
            session.getUsername() == null ? verdict(session, MailFacts.of(mail)) : Verdict.pass());
  }

  private Verdict verdict(SMTPSession session, MailFacts facts) {
    boolean refuses = settings.inbound().forward() == ForwardMode.REFUSE;
    if (refuses
        && Forwarding.of(facts.arrival(), settings.official())
            instanceof Forwarding.Automatic forward) {
      ReasonCode reason = ReasonCode.INBOUND_FORWARD;
      new PeerTrail(session)
          .refused(
              Door.SMTP_DATA, "inbound-forward", reason, forward.by().toString(), facts.subject());
      return Verdict.refuse(reason);
    }
    return Verdict.pass();
  }
}
