package vn.gov.phutho.hopthu.extension.smtp;

import org.apache.james.core.Username;
import org.apache.james.protocols.api.OidcSASLConfiguration;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.AuthHook;
import org.apache.james.protocols.smtp.hook.HookResult;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D10: no login in clear text. James' requireSSL only leaves AUTH out of the EHLO reply; a client
 * that says AUTH all the same would be let in.
 */
public final class EncryptedLoginHook implements AuthHook {
  @Override
  public HookResult doAuth(SMTPSession session, Username username, String password) {
    return Replies.to(session, () -> verdict(session, username));
  }

  private static Verdict verdict(SMTPSession session, Username username) {
    if (session.isTLSStarted()) {
      return Verdict.pass();
    }
    Verdict refused = Verdict.refuse(ReasonCode.ENCRYPTION_REQUIRED);
    Subject subject = Subject.ofEnvelope("", username.asString());
    new PeerTrail(session).write(Door.SMTP_AUTH, "encryption", refused, subject);
    return refused;
  }

  @Override
  public HookResult doSasl(
      SMTPSession session, OidcSASLConfiguration configuration, String initialResponse) {
    return doAuth(session, Username.of("oidc"), "");
  }
}
