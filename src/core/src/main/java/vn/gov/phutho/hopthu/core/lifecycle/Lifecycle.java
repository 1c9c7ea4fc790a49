package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * The life of a mailbox as a function of its history and the day: C3 to C6, C10. Deadlines are
 * state: whoever asks after a month asleep gets the same answers in the same order, one at a time.
 */
public final class Lifecycle {
  private final Periods periods;
  private final WorkingCalendar calendar;
  private final Warnings warnings;

  public Lifecycle(Periods periods, WorkingCalendar calendar) {
    this.periods = periods;
    this.calendar = calendar;
    this.warnings = new Warnings(periods);
  }

  /** The one thing that is due; ask again when it is done. */
  public Due next(Life life, LocalDate today) {
    Due due =
        Ending.of(life.account())
            .map(ending -> end(life, ending, today))
            .orElseGet(() -> inactivity(life, today));
    // A copy that does not get done holds back neither a warning nor, on its day, the end: the
    // archive has all of it.
    boolean idle = due instanceof Due.Rest || due instanceof Due.Wait;
    return idle ? copy(life).<Due>map(Due.Run::new).orElse(due) : due;
  }

  /**
   * Whether the answer depends on the last activity: only then is it worth a read. Without it the
   * account would be locked.
   */
  public boolean asksForActivity(Life life, LocalDate today) {
    return !(inactivity(life.with(Observed.complete(Optional.empty())), today)
            instanceof Due.Rest rest)
        || (rest.until().isEmpty() && life.account().state() instanceof AccountState.Active);
  }

  /** Whether the six months since a last activity on this day are over. */
  public boolean isLongAgo(LocalDate lastActivity, LocalDate today) {
    return today.isAfter(calendar.last(lastActivity, periods.inactivity()));
  }

  /** Whether it is to be locked for inactivity today. */
  public boolean isSilent(Life life, LocalDate today) {
    return life.account().state() instanceof AccountState.Active
        && inactivity(life, today) instanceof Due.Move;
  }

  /** A successor elsewhere gets the forward alone: its mailbox is not ours to fill. */
  private static Optional<Errand.CopyMail> copy(Life life) {
    MailAddress own = life.account().holder().address();
    return life.account()
        .mailbox()
        .handover()
        .filter(to -> life.account().state().status().handsOver())
        .filter(to -> to.domain().equals(own.domain()))
        .map(Errand.CopyMail::new)
        .filter(errand -> !life.done().containsKey(errand.name()));
  }

  private Due end(Life life, Ending ending, LocalDate today) {
    LocalDate firstWarning = ending.first().minusDays(periods.firstWarning());
    if (today.isBefore(firstWarning)) {
      return Due.Rest.before(firstWarning);
    }
    if (life.account().circumstances().hold().isPresent()) {
      return waits(ReasonCode.LEGAL_HOLD, ""); // C10
    }
    if (ending.wasOverOn(life.since()) && life.account().circumstances().confirmed().isEmpty()) {
      return waits(ReasonCode.DECISION_TOO_OLD, ""); // C4
    }
    Due warning = warnings.before(life, ending, today);
    if (!(warning instanceof Due.Rest rest) || rest.until().isPresent()) {
      return warning;
    }
    Errand.KeepArchive archive = new Errand.KeepArchive(today);
    return life.done().containsKey(archive.name())
        ? new Due.Move(new AccountState.Destroyed(today), Verb.DESTROY, ending.clause())
        : new Due.Run(archive); // C10
  }

  private Due inactivity(Life life, LocalDate today) {
    Optional<LocalDate> known =
        life.lastActivity() instanceof Observed.Complete<Optional<LocalDate>> read
            ? read.value()
            : Optional.empty();
    Optional<LocalDate> over =
        Inactivity.start(life.account(), life.since(), known)
            .map(
                start ->
                    Inactivity.last(
                        start,
                        life.account().circumstances().absence(),
                        periods.inactivity(),
                        calendar));
    if (over.isEmpty()) {
      return new Due.Rest(Optional.empty());
    }
    if (!today.isAfter(over.get())) {
      return Due.Rest.before(over.get().plusDays(1));
    }
    // A read that failed is not a silence: nobody is locked for it.
    return life.lastActivity() instanceof Observed.Complete
        ? lock(today)
        : waits(ReasonCode.ACTIVITY_UNKNOWN, life.lastActivity().shortfall());
  }

  private Due lock(LocalDate today) {
    LocalDate removeOn = calendar.last(today, periods.removal()).plusDays(1);
    return new Due.Move(new AccountState.Suspended("6.1", today, removeOn), Verb.LOCK, "6.1"); // C6
  }

  private static Due waits(ReasonCode code, String detail) {
    return new Due.Wait(new Reason(code, "", detail));
  }
}
