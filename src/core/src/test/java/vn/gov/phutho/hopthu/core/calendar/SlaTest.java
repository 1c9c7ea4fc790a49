package vn.gov.phutho.hopthu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B4 (5.3c, 5.4e), C7 (6.2b). */
class SlaTest {
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(List.of(WorkingCalendarTest.year2026()));
  private static final Sla SLA = new Sla(CALENDAR, new Term(2, Term.Unit.D), Duration.ofHours(12));

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T00:00:00+07:00, 2026-11-27T00:00:00+07:00",
    "2026-11-24T23:59:59+07:00, 2026-11-27T00:00:00+07:00",
    "2026-11-24T17:00:00Z, 2026-11-28T00:00:00+07:00",
    "2026-11-27T09:00:00+07:00, 2026-11-30T00:00:00+07:00"
  })
  void requestIsDueAtTheEndOfTheSecondDayAfterItsReceipt(String received, String due) {
    assertThat(SLA.dueForRequest(at(received))).isEqualTo(at(due));
  }

  @Test
  void requestMayBeCountedInWorkingDays() {
    Sla sla = new Sla(CALENDAR, new Term(2, Term.Unit.WD), Duration.ofHours(12));
    assertThat(sla.dueForRequest(at("2026-11-27T09:00:00+07:00")))
        .isEqualTo(at("2026-12-02T00:00:00+07:00"));
  }

  @Test
  void restoreIsDueAtTheEndOfTheNextWorkingDay() {
    assertThat(SLA.dueForRestore(at("2026-02-13T16:00:00+07:00")))
        .isEqualTo(at("2026-02-24T00:00:00+07:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T11:59:59+07:00, IN_TIME",
    "2026-11-26T12:00:00+07:00, NEAR",
    "2026-11-26T23:59:59+07:00, NEAR",
    "2026-11-27T00:00:00+07:00, PAST"
  })
  void itemIsNearAndThenPastItsDueTime(String now, Sla.Timeliness timeliness) {
    assertThat(SLA.timeliness(at("2026-11-27T00:00:00+07:00"), at(now))).isEqualTo(timeliness);
  }
}
