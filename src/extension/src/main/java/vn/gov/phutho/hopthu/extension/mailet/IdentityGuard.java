package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.accounts.IdentityCheck;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.identity.FromOutside;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Sender and user agree (13.6), for what came in without an SMTP dialogue, JMAP above all. Of an
 * outsider's message that names one of ours nobody can be told any more: it goes to Spam, tagged.
 */
public final class IdentityGuard extends DeferringGuard {
  private static final String RULE = "identity";
  private static final Tag TAG = new Tag(FromOutside.HEADER);

  private final IdentityCheck check;

  @Inject
  public IdentityGuard(IdentityCheck check) {
    this.check = check;
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    MailFacts facts = MailFacts.of(mail);
    if (facts.nature().generated()) {
      return;
    }
    TAG.clear(mail);
    if (facts.login().isPresent()) {
      ofUser(mail, facts);
    } else if (!facts.isMadeHere()) {
      ofOutsider(mail, facts);
    }
  }

  private void ofUser(Mail mail, MailFacts facts) {
    Verdict verdict = check.message(facts.login(), facts.envelope(), facts.authors());
    if (!(verdict instanceof Verdict.Pass)) {
      AuditTrail.write(Door.ROOT, RULE, verdict, facts.subject());
      obey(verdict, mail, facts.login().flatMap(MailAddress::read));
    }
  }

  private void ofOutsider(Mail mail, MailFacts facts) throws MessagingException {
    Verdict verdict = check.message(Optional.empty(), facts.envelope(), facts.authors());
    boolean refused = verdict instanceof Verdict.Refuse;
    Optional<String> unproved =
        check
            .unproved(facts.authors())
            .map(MailAddress::toString)
            .or(() -> facts.envelope().filter(e -> refused));
    if (unproved.isPresent()) {
      TAG.write(mail, unproved.get().replaceAll("[^\\x21-\\x7E]", "?"));
      if (refused) {
        Spam.mark(mail);
      }
      AuditTrail.write(
          Door.ROOT,
          RULE,
          refused ? "quarantine" : "tag",
          ReasonCode.OWN_DOMAIN_OUTSIDE,
          unproved.get(),
          facts.subject());
    }
  }
}
