package vn.gov.phutho.hopthu.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked, from the law and the decisions of the years. For a year without a decision
 * the usual days are computed; {@link #isDecided} tells. The rules are those of the Labour Code
 * 2019, also for years before it. Limits: those of {@link VietnameseLunar}.
 */
public final class WorkingCalendar {
  private final Map<Integer, YearDecision> decisions;
  private final List<Swap> swaps;
  private final Map<LocalDate, Swap> worked;
  private final Map<Integer, SortedMap<LocalDate, Day>> daysOff = new ConcurrentHashMap<>();

  private WorkingCalendar(Map<Integer, YearDecision> decisions) {
    this.decisions = decisions;
    this.swaps = decisions.values().stream().flatMap(d -> d.swaps().stream()).toList();
    this.worked =
        swaps.stream().collect(Collectors.toMap(Swap::worked, Function.identity(), (a, b) -> a));
  }

  /** At most one decision for each year. */
  public static WorkingCalendar of(Collection<YearDecision> decisions) {
    return new WorkingCalendar(
        decisions.stream()
            .collect(Collectors.toUnmodifiableMap(YearDecision::year, Function.identity())));
  }

  /** The decision of a year, if there is one yet. */
  public Optional<YearDecision> decision(int year) {
    return Optional.ofNullable(decisions.get(year));
  }

  /** Whether the days off of this year are decided, not only computed. */
  public boolean isDecided(int year) {
    return decisions.containsKey(year);
  }

  /** What this day is, and why. */
  public Day day(LocalDate date) {
    Swap swap = worked.get(date);
    if (swap != null) {
      return new Day(
          date,
          Day.Kind.MADE_UP,
          "làm bù cho ngày " + swap.off(),
          "worked in exchange for " + swap.off());
    }
    Day off = daysOff(date.getYear()).get(date);
    if (off != null) {
      return off;
    }
    return DaysOff.isRestDay(date)
        ? new Day(date, Day.Kind.WEEKEND, "nghỉ hằng tuần", "weekly rest day")
        : new Day(date, Day.Kind.WORKING, "ngày làm việc", "working day");
  }

  public boolean isWorkingDay(LocalDate date) {
    return day(date).isWorking();
  }

  /** The days of a year that are off without being a mere weekend, and those made up, in order. */
  public List<Day> special(int year) {
    return LocalDate.ofYearDay(year, 1)
        .datesUntil(LocalDate.ofYearDay(year + 1, 1))
        .map(this::day)
        .filter(d -> d.kind() != Day.Kind.WORKING && d.kind() != Day.Kind.WEEKEND)
        .toList();
  }

  /**
   * The last day of a period of {@code count} working days; the day itself is not counted. What
   * follows the period happens on the day after it.
   *
   * @param count at least 1
   */
  public LocalDate plusWorkingDays(LocalDate date, int count) {
    LocalDate last = date;
    for (int counted = 0; counted < count; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        counted++;
      }
    }
    return last;
  }

  /**
   * The last day of a period that starts with an event on this day, which is not counted. Months
   * end on the day of the same number, or on the month's last day where it has none (Điều 148.3 of
   * the Civil Code 2015). A period of days or months that ends on a day off is not prolonged.
   */
  public LocalDate last(LocalDate date, Term term) {
    return switch (term.unit()) {
      case WD -> plusWorkingDays(date, term.count());
      case D -> date.plusDays(term.count());
      case M -> date.plusMonths(term.count());
    };
  }

  private SortedMap<LocalDate, Day> daysOff(int year) {
    return daysOff.computeIfAbsent(year, y -> DaysOff.of(y, decision(y), swaps));
  }
}
