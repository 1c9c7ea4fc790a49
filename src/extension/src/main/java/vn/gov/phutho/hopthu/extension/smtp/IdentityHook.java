package vn.gov.phutho.hopthu.extension.smtp;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.MailHook;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.accounts.IdentityCheck;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.mailet.MailFacts;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Who is logged in sends in his own name or one that was delegated to him; who is not, in none of
 * ours (13.6). It stands after the send lock, whose reasons say more.
 */
public final class IdentityHook implements MailHook, JamesMessageHook {
  private static final String RULE = "identity";

  private final IdentityCheck check;

  @Inject
  public IdentityHook(IdentityCheck check) {
    this.check = check;
  }

  @Override
  public HookResult doMail(SMTPSession session, MaybeSender sender) {
    return Replies.to(
        session,
        () -> {
          Optional<String> envelope = sender.asOptional().map(a -> a.asString());
          Optional<String> login = Peer.login(session);
          Verdict verdict = check.envelope(login, envelope);
          return new PeerTrail(session)
              .refusal(
                  Door.SMTP_MAIL,
                  RULE,
                  verdict,
                  () -> Subject.ofEnvelope(envelope.orElse(""), login.orElse("")));
        });
  }

  @Override
  public HookResult onMessage(SMTPSession session, Mail mail) {
    return Replies.to(
        session,
        () -> {
          MailFacts facts = Peer.facts(session, mail);
          Verdict verdict = check.message(facts.login(), facts.envelope(), facts.authors());
          return new PeerTrail(session).refusal(Door.SMTP_DATA, RULE, verdict, facts::subject);
        });
  }
}
