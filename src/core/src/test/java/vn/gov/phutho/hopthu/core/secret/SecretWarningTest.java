package vn.gov.phutho.hopthu.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.model.SecretState;

class SecretWarningTest {
  private static final LocalDate UNTIL = LocalDate.parse("2027-05-24");
  private static final SecretState VALID = new SecretState.Valid(UNTIL);

  private static Optional<SecretWarning> due(int left, Optional<SecretWarning> last) {
    return SecretWarning.due(VALID, UNTIL.minusDays(left), last);
  }

  private static Optional<SecretWarning> sent(int daysBefore) {
    return Optional.of(new SecretWarning(UNTIL, daysBefore));
  }

  @ParameterizedTest
  @CsvSource({"14, 14", "13, 14", "8, 14", "7, 7", "3, 7", "2, 7", "1, 1", "0, 1"})
  void isTheNearestOneThatIsDue(int left, int expected) { // E2 (14.2)
    assertThat(due(left, Optional.empty())).isEqualTo(sent(expected));
  }

  @Test
  void isNoneEarlyAndNoneAfterTheLastDay() {
    assertThat(due(15, Optional.empty())).isEmpty();
    assertThat(due(-1, Optional.empty())).isEmpty();
  }

  @Test
  void isNoneForASecretThatTheOwnerNeverChose() {
    for (SecretState state :
        List.of(
            new SecretState.Initial(), new SecretState.MustChange(), new SecretState.Expired())) {
      assertThat(SecretWarning.due(state, UNTIL, Optional.empty())).isEmpty();
    }
  }

  @Test
  void comesThreeTimesWhenEveryDayIsLookedAt() {
    List<LocalDate> days = new ArrayList<>();
    Optional<SecretWarning> last = Optional.empty();
    for (int left = 30; left >= -5; left--) {
      Optional<SecretWarning> due = due(left, last);
      if (due.isPresent()) {
        last = due;
        days.add(UNTIL.minusDays(left));
      }
      assertThat(due(left, last)).as("twice on a day").isEmpty();
    }
    assertThat(days).containsExactly(UNTIL.minusDays(14), UNTIL.minusDays(7), UNTIL.minusDays(1));
  }

  @Test
  void comesOnceAfterASleepAndNeverAgainWhenTheClockIsPutBack() {
    assertThat(due(5, Optional.empty())).isEqualTo(sent(7));
    assertThat(due(12, sent(7))).isEmpty();
    assertThat(due(1, sent(7))).isEqualTo(sent(1));
    assertThat(due(6, sent(1))).isEmpty();
  }

  @Test
  void beginsAnewWithAnotherSecret() {
    Optional<SecretWarning> former = Optional.of(new SecretWarning(UNTIL.minusMonths(6), 1));
    assertThat(due(14, former)).isEqualTo(sent(14));
  }
}
