package vn.gov.phutho.hopthu.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does. */
final class Waiting {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Waiting() {}

  /** Whether it came true within a minute. */
  static boolean until(BooleanSupplier condition) {
    Instant end = Instant.now().plus(LONGEST);
    boolean met = condition.getAsBoolean();
    while (!met && Instant.now().isBefore(end)) {
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return false;
      }
      met = condition.getAsBoolean();
    }
    return met;
  }
}
