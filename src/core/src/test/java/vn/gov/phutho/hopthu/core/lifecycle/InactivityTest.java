package vn.gov.phutho.hopthu.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.LIFECYCLE;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.active;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.day;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.lastActive;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.life;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.on;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.calendar.YearDecision;
import vn.gov.phutho.hopthu.core.ledger.Absence;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** C6 (6.1). */
class InactivityTest {
  private static LocalDate lockedFrom(Life life) {
    return ((Due.Rest) on(life, "2026-01-06")).until().orElseThrow();
  }

  @Test
  void locksSixMonthsAfterTheIssueWhenNothingWasEverSentOrReceived() {
    assertThat(on(active(), "2026-07-05")).isEqualTo(Due.Rest.before(day("2026-07-06")));
    assertThat(on(active(), "2026-07-06"))
        .isEqualTo(
            new Due.Move(
                new AccountState.Suspended("6.1", day("2026-07-06"), day("2026-07-28")),
                Verb.LOCK,
                "6.1"));
  }

  /** Half a year ends with the day of the same number, or with the last one of its month. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-31, 2026-12-01",
    "2026-08-31, 2027-03-01",
    "2027-08-30, 2028-03-01",
    "2026-08-28, 2027-03-01",
    "2026-12-31, 2027-07-01"
  })
  void countsMonthsFromTheLastMessageToTheirEnd(String lastMessage, String locked) {
    assertThat(lockedFrom(lastActive(active(), lastMessage))).isEqualTo(locked);
  }

  @Test
  void countsFifteenWorkingDaysOverTet() {
    YearDecision year =
        new YearDecision(
            2026,
            List.of(new YearDecision.Paper(Optional.empty(), LocalDate.of(2025, 10, 13), "press")),
            day("2026-02-16").datesUntil(day("2026-02-21")).toList(),
            List.of(day("2026-09-01"), day("2026-09-02")),
            List.of(),
            Map.of());
    Lifecycle lifecycle = new Lifecycle(Periods.standard(), WorkingCalendar.of(List.of(year)));
    Life silent =
        new Life(
            Lives.record(
                AccountKind.PERSON,
                new AccountState.Active(),
                Circumstances.issued(day("2025-08-01"))),
            day("2025-08-01"),
            Map.of(),
            Observed.complete(Optional.empty()));
    // 3 to 6 and 9 to 13 February are 9 days, 23 to 27 five more, 2 March the fifteenth.
    assertThat(lifecycle.next(silent, day("2026-02-02")))
        .isEqualTo(
            new Due.Move(
                new AccountState.Suspended("6.1", day("2026-02-02"), day("2026-03-03")),
                Verb.LOCK,
                "6.1"));
  }

  @Test
  void locksAgenciesToo() {
    Life agency =
        new Life(
            Lives.record(
                AccountKind.AGENCY,
                new AccountState.Active(),
                Circumstances.issued(day("2026-01-05"))),
            day("2026-01-05"),
            Map.of(),
            Observed.complete(Optional.empty()));
    assertThat(on(agency, "2026-07-06")).isInstanceOf(Due.Move.class);
  }

  @Test
  void stopsTheClockUntilTheAbsenceEnds() {
    Life away =
        with(
            active(),
            Circumstances.issued(day("2026-01-05"))
                .withAbsence(new Absence(day("2026-03-01"), day("2026-03-31"), "học tập")));
    assertThat(lockedFrom(away)).isEqualTo("2026-08-06"); // 31 days later
    Life afterwards =
        with(
            active(),
            Circumstances.issued(day("2026-01-05"))
                .withAbsence(new Absence(day("2026-07-06"), day("2026-12-31"), "học tập")));
    assertThat(on(afterwards, "2026-07-06")).isInstanceOf(Due.Move.class);
    Life before = lastActive(away, "2026-04-10");
    assertThat(on(before, "2026-05-01")).isEqualTo(Due.Rest.before(day("2026-10-11")));
  }

  @Test
  void beginsAnewWithARestore() { // C7 (6.2)
    Life restored = life(new AccountState.Active(), "2026-09-01");
    assertThat(on(restored, "2026-09-02")).isEqualTo(Due.Rest.before(day("2027-03-02")));
  }

  @Test
  void locksNobodyWhenTheReadFailedOrWasNotWhole() {
    for (Observed<Optional<LocalDate>> read :
        List.<Observed<Optional<LocalDate>>>of(
            Observed.failed("timeout"), new Observed.Partial<>(Optional.empty(), "referral"))) {
      Due due = on(active().with(read), "2026-12-01");
      assertThat(((Due.Wait) due).reason().code()).isEqualTo(ReasonCode.ACTIVITY_UNKNOWN);
      assertThat(on(active().with(read), "2026-02-01")).isInstanceOf(Due.Rest.class);
    }
  }

  @Test
  void locksNobodyWhoseIssueIsUnknownBeforeSomethingWasSeen() {
    Life adopted = with(active(), Circumstances.unknown());
    assertThat(on(adopted, "2030-01-01")).isEqualTo(new Due.Rest(Optional.empty()));
    assertThat(on(lastActive(adopted, "2026-02-01"), "2030-01-01")).isInstanceOf(Due.Move.class);
  }

  @Test
  void asksForTheLastActivityOnlyWhenItDecides() {
    assertThat(LIFECYCLE.asksForActivity(active(), day("2026-07-05"))).isFalse();
    assertThat(LIFECYCLE.asksForActivity(active(), day("2026-07-06"))).isTrue();
    assertThat(LIFECYCLE.asksForActivity(Lives.revoked("2026-01-05"), day("2027-01-01"))).isFalse();
  }

  @Test
  void suspendsNoRevokedMailbox() {
    assertThat(on(lastActive(Lives.revoked("2026-11-20"), "2026-01-01"), "2026-12-01"))
        .isEqualTo(Due.Rest.before(day("2026-12-14")));
  }
}
