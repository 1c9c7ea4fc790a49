package vn.gov.phutho.hopthu.extension.forward;

import java.util.Optional;
import org.apache.james.core.MailAddress;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Whether an account may send mail on by itself at all, wherever it goes (table of states). */
public final class ForwardRight {
  private ForwardRight() {}

  /**
   * Why not, or empty. An address that is no account has no state: a group, an alias of nobody.
   *
   * @param forward whether a forward of the account does it, not another kind of mapping
   */
  public static Optional<ReasonCode> refusal(Finding account, boolean forward, MailAddress to) {
    if (!(account instanceof Finding.Found found)
        || found.standing().repliesAutomatically()
        || (forward && isHandover(found, to))) {
      return Optional.empty();
    }
    return found.standing().sendRefusal();
  }

  /** C4 (5.4d): the granted successor alone. */
  private static boolean isHandover(Finding.Found found, MailAddress to) {
    return found.standing().status().handsOver()
        && found
            .mailbox()
            .handover()
            .filter(successor -> successor.toString().equalsIgnoreCase(to.asString()))
            .isPresent();
  }
}
