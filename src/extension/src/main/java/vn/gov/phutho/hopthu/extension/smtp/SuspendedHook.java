package vn.gov.phutho.hopthu.extension.smtp;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;
import vn.gov.phutho.hopthu.extension.accounts.SuspendedRecipients;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;

/** D6 (6.1): where it is set so, mail for a suspended account is not taken in the dialogue. */
public final class SuspendedHook implements RcptHook {
  private final SuspendedRecipients recipients;

  @Inject
  public SuspendedHook(SuspendedRecipients recipients) {
    this.recipients = recipients;
  }

  @Override
  public HookResult doRcpt(
      SMTPSession session, MaybeSender sender, MailAddress rcpt, Map<String, String> parameters) {
    return Replies.to(
        session,
        () ->
            new PeerTrail(session)
                .refusal(
                    Door.SMTP_RCPT,
                    "suspended-mail",
                    recipients.named(rcpt),
                    () -> subject(session, sender, rcpt)));
  }

  private static Subject subject(SMTPSession session, MaybeSender sender, MailAddress rcpt) {
    return new Subject("", sender.asString(""), Peer.login(session).orElse(""), List.of(rcpt));
  }
}
