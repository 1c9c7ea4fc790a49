package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.AccountState;

/** How long a revoked mailbox is kept: C4 (5.4d). */
public final class Retention {
  private Retention() {}

  /**
   * The state of a mailbox revoked by a decision of this date: 60 days for leaders, 30 for staff,
   * counted from the date of the decision, that day itself not counted. The period ends with day
   * D+N, so destroying may happen on D+N+1.
   */
  public static AccountState.SendLocked revokedBy(LocalDate decisionDate, Rank rank) {
    return revokedBy(decisionDate, rank.daysKept());
  }

  /** The same for a period that depends on no rank. */
  public static AccountState.SendLocked revokedBy(LocalDate decisionDate, int daysKept) {
    return new AccountState.SendLocked(decisionDate, decisionDate.plusDays(daysKept).plusDays(1));
  }

  /** The state of a mailbox that another one replaces: 15 days from the decision, C3 (5.4c). */
  public static AccountState.Retiring replacedBy(LocalDate decisionDate) {
    return new AccountState.Retiring(decisionDate.plusDays(15));
  }

  /** Whether the 15 days were over before the document was worked. */
  public static boolean overOn(AccountState.Retiring state, LocalDate today) {
    return today.isAfter(state.lastDay());
  }

  /**
   * Whether the period was over before the document was worked: then destroying needs a
   * confirmation.
   */
  public static boolean overOn(AccountState.SendLocked state, LocalDate today) {
    return !today.isBefore(state.destroyOn());
  }
}
