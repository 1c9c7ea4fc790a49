package vn.gov.phutho.hopthu.extension.smtp;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.MailHook;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.accounts.Senders;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D5: MAIL FROM is refused for a locked account, whether it is the one logged in or the one named.
 * It is asked anew for every message, so a session that was open before the lock sends nothing
 * after it.
 */
public final class SenderHook implements MailHook {
  private final SenderCheck check;

  @Inject
  public SenderHook(SenderCheck check) {
    this.check = check;
  }

  @Override
  public HookResult doMail(SMTPSession session, MaybeSender sender) {
    return Replies.to(session, () -> verdict(session, sender));
  }

  private Verdict verdict(SMTPSession session, MaybeSender sender) {
    Optional<String> login = Peer.login(session);
    Optional<String> envelope = sender.asOptional().map(a -> a.asString());
    return new PeerTrail(session)
        .refusal(
            Door.SMTP_MAIL,
            "send-lock",
            check.ruling(Senders.ofEnvelope(login, envelope)).verdict(),
            () -> Subject.ofEnvelope(envelope.orElse(""), login.orElse("")));
  }
}
