package vn.gov.phutho.hopthu.extension.smtp;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.mailet.MailFacts;
import vn.gov.phutho.hopthu.extension.mailet.ScannedMail;
import vn.gov.phutho.hopthu.extension.scan.Envelope;
import vn.gov.phutho.hopthu.extension.scan.Scan;
import vn.gov.phutho.hopthu.extension.scan.Scanners;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D8 (13.2, 13.3): the message is scanned before it is accepted, so that an infected one is refused
 * to whoever sends it, and nobody is bounced at.
 */
public final class ScanHook implements JamesMessageHook {
  private final Scanners scanners;

  @Inject
  public ScanHook(Scanners scanners) {
    this.scanners = scanners;
  }

  @Override
  public HookResult onMessage(SMTPSession session, Mail mail) {
    return Replies.to(session, () -> scanners.on() ? verdict(session, mail) : Verdict.pass());
  }

  private Verdict verdict(SMTPSession session, Mail mail) {
    String client = Peer.of(session);
    MailFacts facts = Peer.facts(session, mail);
    Subject subject = facts.subject();
    Optional<String> helo = session.getAttachment(SMTPSession.CURRENT_HELO_NAME, State.Connection);
    Envelope envelope =
        new Envelope(
            subject.sender(), subject.recipients(), facts.login(), Optional.of(client), helo);
    Scan scan = new ScannedMail(mail).scan(scanners, envelope);
    Verdict verdict = scan.verdict(true);
    new PeerTrail(session).write(Door.SMTP_DATA, "scan", verdict, subject.with(scan.detail()));
    return verdict;
  }
}
