package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.calendar.Term;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.ledger.Absence;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.model.Status;

/** Six months without a message sent or received, and without an announced reason: C6 (6.1). */
final class Inactivity {
  private Inactivity() {}

  /**
   * The day from which it counts: the last message, the issue, or the restore, whichever is the
   * latest. Empty when it does not count at all.
   *
   * @param since the day on which the account became active
   */
  static Optional<LocalDate> start(
      AccountRecord account, LocalDate since, Optional<LocalDate> lastActivity) {
    if (account.state().status() != Status.ACTIVE
        || (account.circumstances().issuedOn().isEmpty() && lastActivity.isEmpty())) {
      return Optional.empty();
    }
    return Stream.of(Optional.of(since), account.circumstances().issuedOn(), lastActivity)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** The last day of the six months; the days of an absence do not count. */
  static LocalDate last(
      LocalDate start, Optional<Absence> absence, Term term, WorkingCalendar calendar) {
    LocalDate plain = calendar.last(start, term);
    return absence
        .filter(a -> a.to().isAfter(start) && !a.from().isAfter(plain))
        .map(a -> plain.plusDays(ChronoUnit.DAYS.between(firstDay(a, start), a.to()) + 1))
        .orElse(plain);
  }

  private static LocalDate firstDay(Absence absence, LocalDate start) {
    return absence.from().isAfter(start) ? absence.from() : start.plusDays(1);
  }
}
