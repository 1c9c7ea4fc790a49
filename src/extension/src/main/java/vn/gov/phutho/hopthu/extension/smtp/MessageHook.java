package vn.gov.phutho.hopthu.extension.smtp;

import javax.inject.Inject;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.mailet.MailFacts;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The whole message, before it is accepted: its attachments (D2) and whom its header names (D5).
 */
public final class MessageHook implements JamesMessageHook {
  private final SenderCheck check;
  private final ExtensionSettings settings;

  @Inject
  public MessageHook(SenderCheck check, ExtensionSettings settings) {
    this.check = check;
    this.settings = settings;
  }

  @Override
  public HookResult onMessage(SMTPSession session, Mail mail) {
    return Replies.to(session, () -> verdict(session, mail));
  }

  private Verdict verdict(SMTPSession session, Mail mail) {
    MailFacts facts = Peer.facts(session, mail);
    PeerTrail trail = new PeerTrail(session);
    Verdict sender = check.ruling(facts.senders()).verdict();
    if (!(sender instanceof Verdict.Pass)) {
      return trail.refusal(Door.SMTP_DATA, "send-lock", sender, facts::subject);
    }
    Verdict attachments = settings.attachments().verdict(facts.attachments());
    return trail.refusal(Door.SMTP_DATA, "attachments", attachments, facts::subject);
  }
}
