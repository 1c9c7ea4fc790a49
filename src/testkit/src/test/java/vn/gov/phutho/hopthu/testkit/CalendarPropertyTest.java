package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.calendar.LunarDate;
import vn.gov.phutho.hopthu.core.calendar.Term;
import vn.gov.phutho.hopthu.core.calendar.VietnameseLunar;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;

class CalendarPropertyTest {
  /** From the second month of the first lunar year, so that each has a month before it. */
  private static final Gen<LocalDate> DAYS =
      Gen.whole(LocalDate.of(1900, 3, 1).toEpochDay(), LocalDate.of(2100, 12, 1).toEpochDay())
          .map(LocalDate::ofEpochDay);

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());

  @Test
  void everyDayComesBackFromItsLunarDate() {
    Property.check(
        DAYS, day -> assertThat(VietnameseLunar.day(VietnameseLunar.of(day))).isEqualTo(day));
  }

  @Test
  void everyMonthHas29Or30Days() {
    Property.check(
        DAYS,
        day -> {
          LocalDate first = firstOfMonth(day);
          assertThat(VietnameseLunar.of(first.plusDays(28)).day()).isEqualTo(29);
          assertThat(
                  Stream.of(29, 30)
                      .map(first::plusDays)
                      .map(VietnameseLunar::of)
                      .anyMatch(d -> d.day() == 1))
              .isTrue();
        });
  }

  @Test
  void monthFollowsItsNumberAndALeapMonthRepeatsIt() {
    Property.check(
        DAYS,
        day -> {
          LunarDate before = VietnameseLunar.of(firstOfMonth(day).minusDays(1));
          LunarDate month = VietnameseLunar.of(day);
          int next = before.month() % 12 + 1;
          assertThat(month.month()).isEqualTo(month.leap() ? before.month() : next);
          assertThat(month.leap() && before.leap()).isFalse();
        });
  }

  @Test
  void lunarYearHasOneLeapMonthAtMost() {
    Property.check(
        Gen.whole(1900, 2099),
        year -> {
          LocalDate end = VietnameseLunar.tet(year.intValue() + 1);
          long leap =
              Stream.iterate(
                      VietnameseLunar.tet(year.intValue()),
                      first -> first.isBefore(end),
                      CalendarPropertyTest::nextMonth)
                  .filter(first -> VietnameseLunar.of(first).leap())
                  .count();
          assertThat(leap).isLessThanOrEqualTo(1);
        });
  }

  @Test
  void periodOfWorkingDaysEndsOnAWorkingDayAndNeverEarlierThanOneOfDays() {
    Property.check(
        Gen.whole(LocalDate.of(2021, 1, 1).toEpochDay(), LocalDate.of(2099, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay),
        day -> {
          LocalDate last = CALENDAR.last(day, new Term(15, Term.Unit.WD));
          assertThat(CALENDAR.isWorkingDay(last)).isTrue();
          assertThat(last).isAfterOrEqualTo(CALENDAR.last(day, new Term(15, Term.Unit.D)));
          assertThat(
                  day.plusDays(1)
                      .datesUntil(last.plusDays(1))
                      .filter(CALENDAR::isWorkingDay)
                      .count())
              .isEqualTo(15);
        });
  }

  private static LocalDate nextMonth(LocalDate first) {
    return VietnameseLunar.of(first.plusDays(29)).day() == 1
        ? first.plusDays(29)
        : first.plusDays(30);
  }

  private static LocalDate firstOfMonth(LocalDate day) {
    return day.minusDays(VietnameseLunar.of(day).day() - 1L);
  }
}
