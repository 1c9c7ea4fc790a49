package vn.gov.phutho.hopthu.adapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.core.calendar.Day;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;

class HolidaysFileTest {
  @TempDir private Path folder;
  private ConfigFolder config;

  @BeforeEach
  void start() {
    config = ConfigFolder.good(folder);
  }

  private void year(String fields) {
    config.file(
        "holidays.yaml",
        """
        years:
          - year: 2026
            decisions: [{number: 1/VPCP, date: 2025-10-13, source: press}]
            tet: [2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19, 2026-02-20]
            nationalDay: [2026-09-01, 2026-09-02]
        """
            + fields.indent(4));
  }

  @Test
  void shippedFileHasTheDecisionsOf2025And2026AndNoneOf2027() {
    WorkingCalendar calendar = config.settings().sla().calendar();
    assertThat(calendar.isDecided(2025)).isTrue();
    assertThat(calendar.isDecided(2026)).isTrue();
    assertThat(calendar.isDecided(2027)).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 5, 2))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 27))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 2, 3))).isTrue();
  }

  @Test
  void requestIsDueInTwoDaysUnlessSetOtherwise() { // B4 (5.3c, 5.4e)
    Sla sla = config.settings().sla();
    assertThat(sla.request()).hasToString("2d");
    assertThat(sla.near()).hasHours(12);
    assertThat(config.flag("sla.due", "2wd").settings().sla().request()).hasToString("2wd");
    assertThat(config.flag("sla.due", "3d").faults())
        .singleElement()
        .asString()
        .contains("sla.due: \"3d\" is no allowed period; allowed: 1d, 2d, 1wd, 2wd");
  }

  @Test
  void furtherDayOffCounts() {
    year("others: [{date: 2026-11-24, name: Ngày Văn hóa Việt Nam}]");
    assertThat(config.settings().sla().calendar().day(LocalDate.of(2026, 11, 24)).kind())
        .isEqualTo(Day.Kind.OTHER);
  }

  @Test
  void everyFaultIsToldWithItsPlace() {
    config.file(
        "holidays.yaml",
        """
        years:
          - year: 2026
            decisions: [{number: 1/VPCP, date: 13/10/2025}]
            tet: [2026-02-15, 2026-02-16, 2026-02-17, 2026-02-18, 2026-02-20]
            nationalDay: [2026-09-02, 2026-09-04]
            swap: []
          - year: 2026
            decisions: [{date: 2025-10-13, source: press}]
            tet: [2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19, 2026-02-20]
            nationalDay: [2026-09-01, 2026-09-02]
          - {year: 1999, tet: [], nationalDay: []}
        """);
    assertThat(config.faults())
        .satisfiesExactlyInAnyOrder(
            f -> assertThat(f).startsWith("holidays.yaml:3:17: source: is missing"),
            f ->
                assertThat(f)
                    .isEqualTo(
                        "holidays.yaml:3:40: date: \"13/10/2025\" is no date for this list; allowed:"
                            + " a date as year-month-day; example: 2026-02-17"),
            f -> assertThat(f).startsWith("holidays.yaml:4:10: tet: has to be 5 days on end"),
            f -> assertThat(f).startsWith("holidays.yaml:5:18: nationalDay: has to be 2 September"),
            f -> assertThat(f).contains(":6:5: swap: there is no such key", "swaps (did you mean"),
            f -> assertThat(f).startsWith("holidays.yaml:7:11: year: the year is given twice"),
            f -> assertThat(f).startsWith("holidays.yaml:11:5: decisions: a year without"),
            f -> assertThat(f).startsWith("holidays.yaml:11:12: year: is no year for this list"));
  }

  @Test
  void tetOfTheChineseCalendarIsRefused() {
    config.file(
        "holidays.yaml",
        """
        years:
          - year: 2030
            decisions: [{date: 2029-10-13, source: press}]
            tet: [2030-02-03, 2030-02-04, 2030-02-05, 2030-02-06, 2030-02-07]
            nationalDay: [2030-09-02, 2030-09-03]
        """);
    assertThat(config.faults()).singleElement().asString().contains("begins on 2030-02-02");
  }

  @Test
  void swapOfADayThatIsOffOrForOneThatIsWorkedIsRefused() {
    year(
        """
        swaps:
          - {off: 2026-09-02, worked: 2026-08-22}
          - {off: 2026-08-31, worked: 2026-08-21}
        """);
    assertThat(config.faults())
        .satisfiesExactly(
            f -> assertThat(f).endsWith("off: 2026-09-02 is off already"),
            f -> assertThat(f).endsWith("worked: 2026-08-21 is a working day already"));
  }
}
