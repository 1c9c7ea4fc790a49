package vn.gov.phutho.hopthu.extension.smtp;

import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.MailHook;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The submission ports are for our users: nobody else starts a message there. James by itself asks
 * for a login only to relay (RFC 6409 §4.3).
 */
public final class LoginRequiredHook implements MailHook {
  @Override
  public HookResult doMail(SMTPSession session, MaybeSender sender) {
    return Replies.to(session, () -> verdict(session, sender));
  }

  private static Verdict verdict(SMTPSession session, MaybeSender sender) {
    if (session.getUsername() != null) {
      return Verdict.pass();
    }
    Verdict refused = Verdict.refuse(ReasonCode.LOGIN_REQUIRED);
    Subject subject = Subject.ofEnvelope(sender.asString(""), "");
    new PeerTrail(session).write(Door.SMTP_MAIL, "login", refused, subject);
    return refused;
  }
}
