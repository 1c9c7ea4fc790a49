package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.extension.scan.Envelope;
import vn.gov.phutho.hopthu.extension.scan.Scan;
import vn.gov.phutho.hopthu.extension.scan.Scanners;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D8 (13.2, 13.3) for what came in without an SMTP dialogue, JMAP above all. An infected message is
 * refused and only who logged in hears of it: a return path that was claimed did nothing.
 */
public final class ScanGuard extends DeferringGuard {
  private static final String FLAG = "X-Spam-Flag";

  private final Scanners scanners;

  @Inject
  public ScanGuard(Scanners scanners) {
    this.scanners = scanners;
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    if (!scanners.on()) {
      return;
    }
    ScannedMail scanned = new ScannedMail(mail);
    if (!scanned.isScanned()) {
      decide(mail, scanned);
    }
    if (scanned.isSpam()) {
      mail.getMessage().setHeader(FLAG, "YES");
    }
  }

  private void decide(Mail mail, ScannedMail scanned) {
    MailFacts facts = MailFacts.of(mail);
    Subject subject = facts.subject();
    Scan scan =
        scanned.scan(
            scanners,
            new Envelope(
                subject.sender(),
                subject.recipients(),
                facts.login(),
                Optional.empty(),
                Optional.empty()));
    Verdict verdict = scan.verdict(false);
    AuditTrail.write(Door.ROOT, "scan", verdict, subject.with(scan.detail()));
    obey(verdict, mail, facts.login().flatMap(SenderAddress::read));
  }
}
