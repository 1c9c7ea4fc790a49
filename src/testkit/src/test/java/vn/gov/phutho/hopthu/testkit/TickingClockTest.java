package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TickingClockTest {
  private final TickingClock clock = TickingClock.at(Instant.parse("2026-11-24T16:59:59Z"));

  @Test
  void standsStillUntilItIsMoved() {
    Instant start = clock.instant();
    assertThat(clock.instant()).isEqualTo(start);
    clock.tick(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-24T17:59:59Z"));
    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void dayBeginsAtMidnightInVietnam() {
    assertThat(clock.today()).isEqualTo(LocalDate.parse("2026-11-24"));
    clock.tick(Duration.ofSeconds(1));
    assertThat(clock.today()).isEqualTo(LocalDate.parse("2026-11-25"));
    assertThat(TickingClock.on("2026-11-24").today()).isEqualTo(LocalDate.parse("2026-11-24"));
  }

  @Test
  void clockOfAnotherZoneMovesWithIt() {
    Clock utc = clock.withZone(ZoneOffset.UTC);
    clock.tick(Duration.ofDays(1));
    assertThat(utc.instant()).isEqualTo(clock.instant());
  }
}
