package vn.gov.phutho.hopthu.extension.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BeatTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));

  private void tick(int seconds) {
    now.updateAndGet(i -> i.plusSeconds(seconds));
  }

  @Test
  void goesOnAfterWhateverATurnThrows() throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(4);
    AtomicReference<Thread> seen = new AtomicReference<>();
    try (Beat beat =
        new Beat(
            "tested",
            Duration.ofMillis(1),
            () -> {
              seen.set(Thread.currentThread());
              turns.countDown();
              if (turns.getCount() % 2 == 0) {
                throw new NoSuchFieldError("gone");
              }
              throw new IllegalStateException("broken");
            },
            now::get)) {
      beat.start();
      assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(seen.get().getName()).isEqualTo("tested");
    assertThat(seen.get().isDaemon()).isTrue();
  }

  @Test
  void isAtFaultWhenNoTurnWentWellForLong() {
    AtomicInteger failing = new AtomicInteger();
    Beat beat =
        new Beat(
            "tested",
            Duration.ofSeconds(1),
            () -> {
              if (failing.get() > 0) {
                throw new IllegalStateException("broken");
              }
            },
            now::get);
    tick(15);
    beat.once();
    tick(20);
    assertThat(beat.fault()).isEmpty();
    failing.set(1);
    tick(1);
    beat.once();
    assertThat(beat.fault()).hasValueSatisfying(f -> assertThat(f).contains("tested"));
    failing.set(0);
    beat.once();
    assertThat(beat.fault()).isEmpty();
  }
}
