package vn.gov.phutho.hopthu.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.AccountState.SendLocked;

class RetentionTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-10, STAFF,  2026-12-11",
    "2026-11-10, LEADER, 2027-01-10",
    "2027-02-01, STAFF,  2027-03-04",
    "2028-02-01, STAFF,  2028-03-03" // a leap year
  })
  void countsFromTheDayAfterTheDecision(LocalDate decision, Rank rank, LocalDate destroyOn) {
    SendLocked state = Retention.revokedBy(decision, rank); // C4 (5.4d)
    assertThat(state.destroyOn()).isEqualTo(destroyOn);
    assertThat(state.until()).contains(destroyOn.minusDays(1));
  }

  @Test
  void isOverOnTheDayAfterTheLastDayOnly() {
    SendLocked state = Retention.revokedBy(LocalDate.parse("2026-11-10"), Rank.STAFF);
    assertThat(Retention.overOn(state, LocalDate.parse("2026-12-10"))).isFalse();
    assertThat(Retention.overOn(state, LocalDate.parse("2026-12-11"))).isTrue();
  }
}
