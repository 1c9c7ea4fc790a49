package vn.gov.phutho.hopthu.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The days of one year that are no ordinary working day or weekend: law, then its decision. */
final class DaysOff {
  private static final Map<MonthDay, Holiday> FIXED =
      Map.of(
          MonthDay.of(1, 1), Holiday.NEW_YEAR,
          MonthDay.of(4, 30), Holiday.VICTORY_DAY,
          MonthDay.of(5, 1), Holiday.LABOUR_DAY);
  private static final MonthDay INDEPENDENCE = MonthDay.of(9, 2);

  private final int year;
  private final SortedMap<LocalDate, Day> days = new TreeMap<>();

  private DaysOff(int year) {
    this.year = year;
  }

  static SortedMap<LocalDate, Day> of(
      int year, Optional<YearDecision> decision, List<Swap> allSwaps) {
    DaysOff off = new DaysOff(year);
    off.holidays(decision);
    decision.ifPresent(d -> d.others().forEach(off::other));
    // Before the compensation: a day that is off already compensates for nothing.
    allSwaps.stream().filter(s -> s.off().getYear() == year).forEach(off::swappedOff);
    off.compensate();
    return off.days;
  }

  private void holidays(Optional<YearDecision> decision) {
    FIXED.forEach((day, holiday) -> holiday(day.atYear(year), holiday));
    holiday(VietnameseLunar.hungKings(year), Holiday.HUNG_KINGS);
    decision
        .map(YearDecision::tet)
        .orElseGet(() -> usualTet(year))
        .forEach(d -> holiday(d, Holiday.TET));
    decision
        .map(YearDecision::nationalDay)
        .orElseGet(() -> usualNationalDay(year))
        .forEach(d -> holiday(d, Holiday.NATIONAL_DAY));
  }

  /** Undecided: the last day of the old lunar year and the first four of the new one. */
  private static List<LocalDate> usualTet(int year) {
    LocalDate first = VietnameseLunar.tet(year);
    return Stream.iterate(first.minusDays(1), d -> d.plusDays(1)).limit(5).toList();
  }

  /**
   * Undecided: the neighbour that is a working day; of two, the one beside a weekend; of none, the
   * day before. So it was decided in every year since the law has two days (2021 to 2026).
   */
  private static List<LocalDate> usualNationalDay(int year) {
    LocalDate day = INDEPENDENCE.atYear(year);
    boolean after =
        switch (day.getDayOfWeek()) {
          case MONDAY, THURSDAY, SUNDAY -> true;
          case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> false;
        };
    return List.of(day, after ? day.plusDays(1) : day.minusDays(1));
  }

  private void holiday(LocalDate date, Holiday holiday) {
    // Of two holidays on one day the first names it; the law gives no further day for that.
    days.putIfAbsent(date, new Day(date, Day.Kind.HOLIDAY, holiday.vi(), holiday.en()));
  }

  private void other(LocalDate date, String name) {
    days.putIfAbsent(date, new Day(date, Day.Kind.OTHER, name, name));
  }

  private void swappedOff(Swap swap) {
    days.putIfAbsent(
        swap.off(),
        new Day(
            swap.off(),
            Day.Kind.SWAPPED,
            "nghỉ hoán đổi, làm bù ngày " + swap.worked(),
            "off in exchange for " + swap.worked()));
  }

  /** Điều 111.3 of the Labour Code: a holiday on a weekly rest day is made up for. */
  private void compensate() {
    List<Day> onRestDays =
        days.values().stream()
            .filter(d -> d.kind() == Day.Kind.HOLIDAY && isRestDay(d.date()))
            .toList();
    onRestDays.forEach(this::compensate);
  }

  private void compensate(Day holiday) {
    LocalDate date = holiday.date().plusDays(1);
    while (isRestDay(date) || days.containsKey(date)) {
      date = date.plusDays(1);
    }
    days.put(
        date,
        new Day(
            date,
            Day.Kind.COMPENSATION,
            "nghỉ bù " + holiday.vi() + " ngày " + holiday.date(),
            "in place of " + holiday.en() + " of " + holiday.date()));
  }

  static boolean isRestDay(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
