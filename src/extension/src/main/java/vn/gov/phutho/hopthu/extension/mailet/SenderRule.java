package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.Claim;
import vn.gov.phutho.hopthu.extension.policy.Ruling;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Verdict;

/** D5 in the processors: the send lock, and where a message goes by it. */
record SenderRule(SenderCheck check, Door door, DeferringGuard guard) {
  /** Whether the message may go on; otherwise it has been sent elsewhere. */
  boolean passes(Mail mail) {
    MailFacts facts = MailFacts.of(mail);
    Ruling ruling = check.ruling(facts.senders());
    AuditTrail.write(door, "send-lock", ruling.verdict(), facts.subject());
    guard.obey(ruling.verdict(), mail, owner(ruling, facts));
    return ruling.verdict() instanceof Verdict.Pass;
  }

  /** Who was logged in hears of it; a name that was only claimed proves nothing. */
  static Optional<MailAddress> owner(Ruling ruling, MailFacts facts) {
    boolean own = ruling.about().filter(c -> c.by() == Claim.By.LOGIN).isPresent();
    return own ? ruling.owner() : facts.login().flatMap(MailAddress::read);
  }
}
