package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The two warnings before an account is destroyed: C10. A server that slept past their days sends
 * them on waking and then keeps the distance: nothing is destroyed before 7 days after the first
 * and 1 day after the last. Warnings whose day is long past, because of a hold or an outage, are
 * given anew.
 */
final class Warnings {
  private final Periods periods;

  /** The day that both warnings speak of, and the day of the first. */
  private record Round(LocalDate announced, LocalDate given) {}

  Warnings(Periods periods) {
    this.periods = periods;
  }

  /** What is due before it may be destroyed; a rest without a day when nothing is. */
  Due before(Life life, Ending ending, LocalDate today) {
    Optional<Round> round = round(life, ending, today);
    if (round.isEmpty()) {
      LocalDate on = later(ending.first(), today.plusDays(periods.firstWarning()));
      return new Due.Run(new Errand.Warn(false, on, on, ending.clause()));
    }
    LocalDate announced = round.get().announced();
    LocalDate on = later(announced, round.get().given().plusDays(periods.firstWarning()));
    LocalDate last = life.done().get(Errand.Warn.LAST + announced);
    if (last == null) {
      LocalDate due = on.minusDays(periods.lastWarning());
      return today.isBefore(due)
          ? Due.Rest.before(due)
          : new Due.Run(
              new Errand.Warn(
                  true,
                  announced,
                  later(on, today.plusDays(periods.lastWarning())),
                  ending.clause()));
    }
    LocalDate free = later(on, last.plusDays(periods.lastWarning()));
    return today.isBefore(free) ? Due.Rest.before(free) : new Due.Rest(Optional.empty());
  }

  /** The warnings given last, unless the day that they speak of is long past. */
  private Optional<Round> round(Life life, Ending ending, LocalDate today) {
    return life.done().entrySet().stream()
        .filter(done -> done.getKey().startsWith(Errand.Warn.FIRST))
        .map(done -> new Round(announced(done.getKey()), done.getValue()))
        .filter(round -> !round.announced().isBefore(ending.first()))
        .filter(round -> today.isBefore(round.announced().plusDays(periods.firstWarning())))
        .max(Comparator.comparing(Round::announced));
  }

  private static LocalDate announced(String firstWarning) {
    return LocalDate.parse(firstWarning.substring(Errand.Warn.FIRST.length()));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
