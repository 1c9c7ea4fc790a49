package vn.gov.phutho.hopthu.extension.smtp;

import javax.inject.Inject;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.mailet.MailFacts;
import vn.gov.phutho.hopthu.extension.mailet.ResubmissionRule;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D3 (13.5): what a user's program sends on outside is refused while it is still in the dialogue.
 */
public final class ForwardHook implements JamesMessageHook {
  private final ResubmissionRule rule;

  @Inject
  public ForwardHook(ExtensionSettings settings) {
    this.rule = new ResubmissionRule(settings.official());
  }

  @Override
  public HookResult onMessage(SMTPSession session, Mail mail) {
    return Replies.to(session, () -> verdict(session, mail));
  }

  private Verdict verdict(SMTPSession session, Mail mail) {
    if (session.getUsername() == null) {
      return Verdict.pass();
    }
    MailFacts facts = Peer.facts(session, mail);
    return new PeerTrail(session)
        .refusal(Door.SMTP_DATA, "forward", rule.verdict(facts), facts::subject);
  }
}
