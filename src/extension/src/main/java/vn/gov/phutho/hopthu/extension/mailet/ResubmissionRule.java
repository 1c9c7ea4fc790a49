package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import vn.gov.phutho.hopthu.extension.policy.Resubmission;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** D3 for what users hand in: no program of theirs sends mail on outside the official domains. */
public record ResubmissionRule(OfficialDomains official) {
  public Verdict verdict(MailFacts facts) {
    Optional<MailAddress> user = facts.login().flatMap(SenderAddress::read);
    boolean sentOn =
        user.isPresent()
            && !facts.nature().generated()
            && goesOutside(facts)
            && Resubmission.isAutomatic(user.get(), facts::fields);
    return sentOn ? Verdict.refuse(ReasonCode.FORWARD_OUTSIDE) : Verdict.pass();
  }

  private boolean goesOutside(MailFacts facts) {
    return facts.mail().getRecipients().stream()
        .anyMatch(r -> !official.contains(r.getDomain().asString()));
  }
}
