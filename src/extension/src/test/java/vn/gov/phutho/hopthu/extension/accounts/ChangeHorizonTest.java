package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeHorizonTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  private final ChangeHorizon horizon = new ChangeHorizon(START);

  @Test
  void seesChangesOfADirectoryWhoseClockIsBehind() {
    assertThat(horizon.since(START)).isBefore(START.minusSeconds(3_600));
    Instant now = START.plusSeconds(600);
    horizon.saw(START.minusSeconds(1_200), now);
    assertThat(horizon.since(now)).isEqualTo(START.minusSeconds(1_202));
  }

  @Test
  void asksForOldChangesNoMoreOnceTheyHaveSettled() {
    horizon.saw(START, START);
    assertThat(horizon.since(START.plusSeconds(10))).isBefore(START);
    assertThat(horizon.since(START.plusSeconds(11))).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void doesNotWaitForATimeThatAWrongClockWrote() {
    horizon.saw(START.plusSeconds(86_400), START);
    assertThat(horizon.since(START.plusSeconds(60))).isEqualTo(START.plusSeconds(58));
  }

  @Test
  void neverGoesBack() {
    horizon.saw(START, START);
    horizon.saw(START.minusSeconds(60), START);
    assertThat(horizon.since(START.plusSeconds(5))).isEqualTo(START.minusSeconds(2));
  }
}
