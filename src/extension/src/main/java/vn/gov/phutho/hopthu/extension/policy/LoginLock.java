package vn.gov.phutho.hopthu.extension.policy;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/** Whether a session that is open may stay so (D6, 6.1). */
public final class LoginLock {
  private LoginLock() {}

  /**
   * Why the session of this user ends now; empty when it stays. D7: what the directory did not say
   * ends nothing.
   */
  public static Optional<ReasonCode> end(MailAddress user, Finding finding) {
    if (finding instanceof Finding.Absent) {
      return Optional.of(ReasonCode.UNKNOWN_ACCOUNT);
    }
    if (!(finding instanceof Finding.Found found)) {
      return Optional.empty();
    }
    // Found by its alias alone: the account has another name now, and logs in by that.
    if (!found.address().equals(user)) {
      return Optional.of(ReasonCode.UNKNOWN_ACCOUNT);
    }
    return found.standing().mayLogIn()
        ? Optional.empty()
        : Optional.of(reason(found.standing().status()));
  }

  /**
   * The same for a delegate who is logged in to another's mailbox: that ends too when either may
   * not log in, and when the delegate is revoked, although he reads his own mailbox on (D5).
   */
  public static Optional<ReasonCode> end(
      MailAddress owner, Finding ofOwner, MailAddress delegate, Finding ofDelegate) {
    return end(owner, ofOwner)
        .or(() -> end(delegate, ofDelegate))
        .or(
            () ->
                ofDelegate instanceof Finding.Found found
                    ? found.standing().sendRefusal()
                    : Optional.empty());
  }

  private static ReasonCode reason(Status status) {
    return switch (status) {
      case SUSPENDED -> ReasonCode.ACCOUNT_SUSPENDED;
      case DESTROYED -> ReasonCode.UNKNOWN_ACCOUNT;
      case ACTIVE, SEND_LOCKED, RETIRING -> ReasonCode.SECRET_MUST_CHANGE;
    };
  }
}
