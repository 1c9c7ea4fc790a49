package vn.gov.phutho.hopthu.extension.mailet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.forward.ForwardRight;
import vn.gov.phutho.hopthu.extension.forward.ForwardStamp;
import vn.gov.phutho.hopthu.extension.policy.Egress;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Whether a copy that was sent on may go to another server (D3), and whether its owner still may
 * send anything on (D5): the copy may have been made long before.
 */
public final class ForwardRule {
  /** What may become of a message, by recipient. */
  sealed interface Answer {
    /** The owner cannot be looked up now. */
    record Unknown() implements Answer {}

    /**
     * Each recipient is in one of the two; all are allowed when the message is no forward.
     *
     * @param stopped with the reason
     */
    record Known(List<MailAddress> allowed, Map<MailAddress, ReasonCode> stopped)
        implements Answer {}
  }

  private final AccountSource accounts;
  private final OfficialDomains official;

  @Inject
  public ForwardRule(RememberedAccounts accounts, ExtensionSettings settings) {
    this(accounts, settings.official());
  }

  ForwardRule(AccountSource accounts, OfficialDomains official) {
    this.accounts = accounts;
    this.official = official;
  }

  /** Writes what it stops to the audit trail of this door. */
  Answer ask(Mail mail, Door door) {
    MailFacts facts = MailFacts.of(mail);
    List<MailAddress> recipients = List.copyOf(mail.getRecipients());
    if (!facts.nature().isForward()) {
      return new Answer.Known(recipients, Map.of());
    }
    Optional<ForwardStamp> stamp = ForwardStamp.of(mail);
    Finding owner =
        stamp
            .flatMap(s -> SenderAddress.read(s.by()))
            .map(accounts::find)
            .orElse(new Finding.Absent());
    if (owner instanceof Finding.Unavailable) {
      return new Answer.Unknown();
    }
    List<MailAddress> allowed = new ArrayList<>();
    Map<MailAddress, ReasonCode> stopped = new LinkedHashMap<>();
    for (MailAddress recipient : recipients) {
      refusal(facts, stamp, owner, recipient)
          .ifPresentOrElse(r -> stopped.put(recipient, r), () -> allowed.add(recipient));
    }
    stopped
        .values()
        .forEach(r -> AuditTrail.write(door, "forward", Verdict.refuse(r), facts.subject()));
    return new Answer.Known(allowed, stopped);
  }

  private Optional<ReasonCode> refusal(
      MailFacts facts, Optional<ForwardStamp> stamp, Finding owner, MailAddress recipient) {
    if (!Egress.allows(facts.nature(), recipient.getDomain().asString(), official)) {
      return Optional.of(ReasonCode.FORWARD_OUTSIDE);
    }
    // The owner may have been locked since the copy was made.
    return stamp
        .filter(s -> s.isAbout(recipient))
        .flatMap(s -> ForwardRight.refusal(owner, true, recipient));
  }
}
