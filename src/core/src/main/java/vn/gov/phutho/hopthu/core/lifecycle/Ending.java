package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;

/**
 * The end of an account that is on its way out.
 *
 * @param first the first day on which it may be destroyed
 * @param clause by which
 */
public record Ending(LocalDate first, String clause) {
  /** Empty for an account that is to stay, and for one that is gone. */
  public static Optional<Ending> of(AccountRecord account) {
    if (account.state() instanceof AccountState.SendLocked locked) {
      boolean agency = account.holder().kind() == AccountKind.AGENCY;
      return Optional.of(new Ending(locked.destroyOn(), agency ? "5.3a" : "5.4d")); // C4, C5
    }
    if (account.state() instanceof AccountState.Retiring retiring) {
      return Optional.of(new Ending(retiring.lastDay().plusDays(1), "5.4c")); // C3
    }
    return account.state() instanceof AccountState.Suspended suspended
        ? Optional.of(new Ending(suspended.removeOn(), "6.1")) // C6
        : Optional.empty();
  }

  /** Whether the period was over before the account came into it: C4. */
  boolean wasOverOn(LocalDate since) {
    return !since.isBefore(first);
  }
}
