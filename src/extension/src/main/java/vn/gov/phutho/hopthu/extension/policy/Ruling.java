package vn.gov.phutho.hopthu.extension.policy;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * A verdict with the claim it is about.
 *
 * @param about empty when the verdict is a pass or is about no claim
 */
public record Ruling(Verdict verdict, Optional<Claim> about) {
  public static Ruling pass() {
    return new Ruling(Verdict.pass(), Optional.empty());
  }

  static Ruling refuse(ReasonCode reason, Claim about) {
    return new Ruling(Verdict.refuse(reason), Optional.of(about));
  }

  static Ruling defer(ReasonCode reason, Claim about) {
    return new Ruling(Verdict.defer(reason), Optional.of(about));
  }

  /** The account whose owner is to hear of it. */
  public Optional<MailAddress> owner() {
    return about.map(
        c -> c.finding() instanceof Finding.Found found ? found.address() : c.address());
  }
}
