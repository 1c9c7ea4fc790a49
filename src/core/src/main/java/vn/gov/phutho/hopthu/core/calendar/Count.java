package vn.gov.phutho.hopthu.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A period counted aloud.
 *
 * @param steps the days after {@code from} up to the last one, counted or skipped; for months the
 *     day that ends each month
 * @param last the day with which the period ends; what follows happens on the day after
 */
public record Count(LocalDate from, Term term, List<Step> steps, LocalDate last) {
  public Count {
    steps = List.copyOf(steps);
  }

  /**
   * One day.
   *
   * @param number its place in the count, 0 when it is skipped
   */
  public record Step(Day day, int number) {}

  /** Counts the period as {@link WorkingCalendar#last} does. */
  public static Count of(WorkingCalendar calendar, LocalDate from, Term term) {
    LocalDate last = calendar.last(from, term);
    return new Count(
        from,
        term,
        term.unit() == Term.Unit.M
            ? IntStream.rangeClosed(1, term.count())
                .mapToObj(n -> new Step(calendar.day(from.plusMonths(n)), n))
                .toList()
            : days(calendar, from, last, term.unit() == Term.Unit.D),
        last);
  }

  private static List<Step> days(
      WorkingCalendar calendar, LocalDate from, LocalDate last, boolean all) {
    List<Step> steps = new ArrayList<>();
    int number = 0;
    for (LocalDate date = from.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      Day day = calendar.day(date);
      boolean counts = all || day.isWorking();
      number += counts ? 1 : 0;
      steps.add(new Step(day, counts ? number : 0));
    }
    return steps;
  }

  /** The years that the period touches and whose days off are not decided yet. */
  public List<Integer> undecided(WorkingCalendar calendar) {
    return IntStream.rangeClosed(from.getYear(), last.getYear())
        .filter(year -> !calendar.isDecided(year))
        .boxed()
        .toList();
  }
}
