package vn.gov.phutho.hopthu.extension.policy;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** Whether a message may be sent by those who, it says, send it (5.4d, 6.1). */
public final class SendLock {
  private SendLock() {}

  /**
   * D5: one refused claim refuses the message, whoever made the others: neither may a locked
   * account borrow another's address, nor another account borrow a locked one's. A claim that
   * cannot be decided defers, unless another one refuses already.
   */
  public static Ruling ruling(List<Claim> claims) {
    Optional<Ruling> deferred = Optional.empty();
    for (Claim claim : claims) {
      Ruling one = ruling(claim);
      if (one.verdict() instanceof Verdict.Refuse) {
        return one;
      }
      if (one.verdict() instanceof Verdict.Defer && deferred.isEmpty()) {
        deferred = Optional.of(one);
      }
    }
    return deferred.orElse(Ruling.pass());
  }

  private static Ruling ruling(Claim claim) {
    Finding finding = claim.finding();
    if (finding instanceof Finding.Found found) {
      return found
          .standing()
          .sendRefusal()
          .map(reason -> Ruling.refuse(reason, claim))
          .orElse(Ruling.pass());
    }
    if (finding instanceof Finding.Unavailable) {
      return Ruling.defer(ReasonCode.DIRECTORY_UNAVAILABLE, claim);
    }
    // A session outlives its account: whoever is logged in must still exist.
    if (finding instanceof Finding.Absent && claim.by() == Claim.By.LOGIN) {
      return Ruling.refuse(ReasonCode.UNKNOWN_ACCOUNT, claim);
    }
    return Ruling.pass();
  }
}
