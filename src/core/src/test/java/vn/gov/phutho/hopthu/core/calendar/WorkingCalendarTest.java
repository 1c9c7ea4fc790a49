package vn.gov.phutho.hopthu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final WorkingCalendar UNDECIDED = WorkingCalendar.of(List.of());
  private static final WorkingCalendar DECIDED = WorkingCalendar.of(List.of(year2026()));

  static YearDecision year2026() {
    return new YearDecision(
        2026,
        List.of(new YearDecision.Paper(Optional.empty(), LocalDate.of(2025, 10, 13), "press")),
        LocalDate.of(2026, 2, 16).datesUntil(LocalDate.of(2026, 2, 21)).toList(),
        dates("2026-09-01", "2026-09-02"),
        List.of(
            new Swap(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 10)),
            new Swap(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 22))),
        Map.of());
  }

  private static List<LocalDate> dates(String... days) {
    return Arrays.stream(days).map(LocalDate::parse).toList();
  }

  private static Stream<LocalDate> off(WorkingCalendar calendar, int year) {
    return calendar.special(year).stream().filter(d -> !d.isWorking()).map(Day::date);
  }

  @Test
  void yearOfADecisionHasItsDaysOffAndMadeUp() {
    assertThat(off(DECIDED, 2026))
        .containsExactlyElementsOf(
            dates(
                "2026-01-01",
                "2026-01-02",
                "2026-02-16",
                "2026-02-17",
                "2026-02-18",
                "2026-02-19",
                "2026-02-20",
                "2026-04-26",
                "2026-04-27",
                "2026-04-30",
                "2026-05-01",
                "2026-08-31",
                "2026-09-01",
                "2026-09-02"));
    assertThat(DECIDED.special(2026).stream().filter(Day::isWorking).map(Day::date))
        .containsExactlyElementsOf(dates("2026-01-10", "2026-08-22"));
  }

  @Test
  void everyDayOffSaysWhy() {
    assertThat(DECIDED.day(LocalDate.of(2026, 2, 17)))
        .isEqualTo(
            new Day(LocalDate.of(2026, 2, 17), Day.Kind.HOLIDAY, "Tết Âm lịch", "Lunar New Year"));
    assertThat(DECIDED.day(LocalDate.of(2026, 4, 27)).vi())
        .isEqualTo("nghỉ bù Giỗ Tổ Hùng Vương ngày 2026-04-26");
    assertThat(DECIDED.day(LocalDate.of(2026, 8, 31)).en())
        .isEqualTo("off in exchange for 2026-08-22");
    assertThat(DECIDED.day(LocalDate.of(2026, 8, 22)).kind()).isEqualTo(Day.Kind.MADE_UP);
    assertThat(DECIDED.day(LocalDate.of(2026, 8, 23)).kind()).isEqualTo(Day.Kind.WEEKEND);
    assertThat(DECIDED.day(LocalDate.of(2026, 8, 24)).kind()).isEqualTo(Day.Kind.WORKING);
  }

  @Test
  void yearIsKnownToBeUndecided() {
    assertThat(DECIDED.isDecided(2026)).isTrue();
    assertThat(DECIDED.isDecided(2027)).isFalse();
  }

  /** As announced in those years. */
  @ParameterizedTest
  @CsvSource({
    "2021, 2021-09-03",
    "2022, 2022-09-01",
    "2023, 2023-09-01",
    "2024, 2024-09-03",
    "2025, 2025-09-01",
    "2026, 2026-09-01"
  })
  void usualNeighbourOfTheNationalDayIsTheOneOfEveryDecisionSoFar(int year, LocalDate neighbour) {
    assertThat(off(UNDECIDED, year))
        .contains(LocalDate.of(year, 9, 2), neighbour)
        .filteredOn(d -> d.getMonthValue() == 9 && !DaysOff.isRestDay(d))
        .filteredOn(d -> UNDECIDED.day(d).kind() == Day.Kind.HOLIDAY)
        .contains(neighbour);
  }

  /** 111.3 of the Labour Code, as those days were kept. */
  @ParameterizedTest
  @CsvSource({
    "2022-01-03",
    "2022-04-11",
    "2022-05-02",
    "2022-05-03",
    "2023-01-02",
    "2023-05-02",
    "2023-05-03",
    "2023-09-04",
    "2026-04-27"
  })
  void holidayOnAWeekendIsMadeUpForOnTheNextWorkingDay(LocalDate compensation) {
    assertThat(UNDECIDED.day(compensation).kind()).isEqualTo(Day.Kind.COMPENSATION);
    assertThat(UNDECIDED.isWorkingDay(compensation)).isFalse();
  }

  @Test
  void undecidedTetIsTheLastDayOfTheOldYearAndFourOfTheNew() {
    assertThat(off(UNDECIDED, 2027).filter(d -> d.getMonthValue() == 2))
        .containsExactlyElementsOf(
            dates(
                "2027-02-05",
                "2027-02-06",
                "2027-02-07",
                "2027-02-08",
                "2027-02-09",
                "2027-02-10",
                "2027-02-11"));
  }

  @Test
  void swapMayReachOverTheEndOfAYear() {
    WorkingCalendar calendar =
        WorkingCalendar.of(
            List.of(
                new YearDecision(
                    2027,
                    year2026().papers(),
                    year2026().tet(),
                    dates("2027-09-02", "2027-09-03"),
                    List.of(new Swap(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 9))),
                    Map.of())));
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
  }

  @Test
  void fifteenWorkingDaysLeaveOutTheDayOfTheEventAndTet() { // C6 (6.1)
    assertThat(DECIDED.plusWorkingDays(LocalDate.of(2026, 2, 9), 15))
        .isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(DECIDED.plusWorkingDays(LocalDate.of(2026, 11, 24), 1))
        .isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(DECIDED.plusWorkingDays(LocalDate.of(2026, 8, 21), 1))
        .as("the Saturday is worked")
        .isEqualTo(LocalDate.of(2026, 8, 22));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 60d, 2027-01-23",
    "2026-08-31, 6m, 2027-02-28",
    "2027-08-31, 6m, 2028-02-29",
    "2026-01-31, 1m, 2026-02-28",
    "2026-02-28, 6m, 2026-08-28",
    "2026-04-22, 3wd, 2026-04-28"
  })
  void periodEndsWithItsLastDayEvenWhenThatIsOff(LocalDate from, String term, LocalDate last) {
    assertThat(DECIDED.last(from, Term.parse(term).orElseThrow())).isEqualTo(last);
  }

  @Test
  void countNamesWhatItSkips() {
    Count count = Count.of(DECIDED, LocalDate.of(2026, 4, 24), new Term(2, Term.Unit.WD));
    assertThat(count.steps())
        .extracting(s -> s.day().date().getDayOfMonth() + ":" + s.number())
        .containsExactly("25:0", "26:0", "27:0", "28:1", "29:2");
    assertThat(count.last()).isEqualTo(LocalDate.of(2026, 4, 29));
  }

  @Test
  void countOfDaysCountsEveryDayAndOneOfMonthsTheirEnds() {
    assertThat(Count.of(DECIDED, LocalDate.of(2026, 4, 24), new Term(3, Term.Unit.D)).steps())
        .extracting(Count.Step::number)
        .containsExactly(1, 2, 3);
    assertThat(Count.of(DECIDED, LocalDate.of(2026, 1, 31), new Term(3, Term.Unit.M)).steps())
        .extracting(s -> s.day().date().toString())
        .containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void countTellsTheYearsThatNobodyDecided() {
    LocalDate from = LocalDate.of(2026, 12, 20);
    assertThat(Count.of(DECIDED, from, new Term(5, Term.Unit.WD)).undecided(DECIDED)).isEmpty();
    assertThat(Count.of(DECIDED, from, new Term(15, Term.Unit.WD)).undecided(DECIDED))
        .containsExactly(2027);
  }

  @ParameterizedTest
  @CsvSource({"0wd", "wd", "15", "-1d", "1000d", "6y", "+6m", "06m"})
  void wrongTermIsNoTerm(String text) {
    assertThat(Term.parse(text)).isEmpty();
  }
}
