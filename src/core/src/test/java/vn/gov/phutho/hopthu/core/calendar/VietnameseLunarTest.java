package vn.gov.phutho.hopthu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseLunarTest {
  @ParameterizedTest
  @CsvSource({
    "1968-01-29", "1969-02-16", "1985-01-21", "2000-02-05", "2007-02-17", "2020-01-25",
    "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
    "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2053-02-18"
  })
  void tetIsOnTheDayThatVietnamKeeps(LocalDate tet) {
    assertThat(VietnameseLunar.tet(tet.getYear())).isEqualTo(tet);
    assertThat(VietnameseLunar.of(tet)).isEqualTo(LunarDate.of(tet.getYear(), 1, 1));
  }

  @Test
  void tetDiffersFromTheChineseNewYearInTheKnownYearsAlone() {
    Map<LocalDate, LocalDate> differing = new TreeMap<>();
    IntStream.rangeClosed(1968, 2100)
        .filter(year -> !VietnameseLunar.tet(year).equals(chineseNewYear(year)))
        .forEach(year -> differing.put(VietnameseLunar.tet(year), chineseNewYear(year)));
    assertThat(differing)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    LocalDate.of(1968, 1, 29), LocalDate.of(1968, 1, 30),
                    LocalDate.of(1969, 2, 16), LocalDate.of(1969, 2, 17),
                    LocalDate.of(1985, 1, 21), LocalDate.of(1985, 2, 20),
                    LocalDate.of(2007, 2, 17), LocalDate.of(2007, 2, 18),
                    LocalDate.of(2030, 2, 2), LocalDate.of(2030, 2, 3),
                    LocalDate.of(2053, 2, 18), LocalDate.of(2053, 2, 19))));
  }

  private static LocalDate chineseNewYear(int year) {
    return ChineseCalendar.ofNewYear(year).transform(PlainDate.class).toTemporalAccessor();
  }

  /** The new moon was minutes before midnight in Hà Nội: what a coarse computation gets wrong. */
  @ParameterizedTest
  @CsvSource({
    "1995-09-24, 1995, 8, true",
    "1996-12-10, 1996, 11, false",
    "1997-12-29, 1997, 12, false"
  })
  void monthBeginsOnTheDayOfTheNewMoonInHanoi(LocalDate day, int year, int month, boolean leap) {
    assertThat(VietnameseLunar.of(day)).isEqualTo(new LunarDate(year, month, leap, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1985, 2, 1985-03-21", "1987, 7, 1987-08-24", "2004, 2, 2004-03-21", "2006, 7, 2006-08-24",
    "2014, 9, 2014-10-24", "2017, 6, 2017-07-23", "2020, 4, 2020-05-23", "2023, 2, 2023-03-22",
    "2025, 6, 2025-07-25", "2028, 5, 2028-06-23", "2033, 11, 2033-12-22"
  })
  void leapMonthsAreThoseOfVietnam(int year, int month, LocalDate first) {
    assertThat(VietnameseLunar.day(new LunarDate(year, month, true, 1))).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-04-21",
    "2022-04-10",
    "2023-04-29",
    "2024-04-18",
    "2025-04-07",
    "2026-04-26",
    "2027-04-16",
    "1985-04-29"
  })
  void hungKingsIsTheTenthOfTheThirdMonth(LocalDate day) {
    assertThat(VietnameseLunar.hungKings(day.getYear())).isEqualTo(day);
    assertThat(VietnameseLunar.of(day)).isEqualTo(LunarDate.of(day.getYear(), 3, 10));
  }

  @Test
  void lastDayOfTheOldYearIsThe29thFrom2025To2032() {
    assertThat(IntStream.rangeClosed(2025, 2032))
        .allSatisfy(
            year ->
                assertThat(VietnameseLunar.of(VietnameseLunar.tet(year).minusDays(1)))
                    .isEqualTo(LunarDate.of(year - 1, 12, 29)));
  }

  @Test
  void dayThatTheMonthDoesNotHaveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VietnameseLunar.day(LunarDate.of(2025, 12, 30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VietnameseLunar.day(new LunarDate(2026, 6, true, 1)));
  }

  @Test
  void yearsOutsideTheLimitsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> VietnameseLunar.tet(1899));
    assertThatIllegalArgumentException().isThrownBy(() -> VietnameseLunar.tet(2101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VietnameseLunar.of(LocalDate.of(1900, 1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VietnameseLunar.of(LocalDate.of(9999, 1, 1)));
  }

  @Test
  void leapMonthIsNamed() {
    assertThat(new LunarDate(2025, 6, true, 1)).hasToString("1/6 nhuận/2025");
    assertThat(LunarDate.of(2026, 3, 10)).hasToString("10/3/2026");
  }
}
