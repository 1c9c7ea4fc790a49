package vn.gov.phutho.hopthu.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "4, 8", "5, 15", "6, 15", "1000000, 15"})
  void doublesTheWaitUpToItsCap(int failures, int seconds) {
    assertThat(Pace.standard().retryAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
