package vn.gov.phutho.hopthu.adapter.schedule;

import java.time.Duration;

/**
 * How often and how patiently.
 *
 * @param threads how many pieces of work go on at the same time
 * @param lookAgain between two looks at what waits in the ledger
 * @param firstRetry before the first retry; doubled with each one after
 * @param lastRetry the longest wait between two retries
 * @param heartbeat between two signs of life of a piece of work; after four missed ones another
 *     node takes it over
 */
public record Pace(
    int threads, Duration lookAgain, Duration firstRetry, Duration lastRetry, Duration heartbeat) {
  public static Pace standard() {
    return new Pace(
        10,
        Duration.ofSeconds(3),
        Duration.ofSeconds(1),
        Duration.ofSeconds(15),
        Duration.ofSeconds(1));
  }

  /** The wait after this many failures in a row. */
  Duration retryAfter(int failures) {
    // Beyond 2^20 any first wait is longer than any last one.
    Duration wait = firstRetry.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
    return wait.compareTo(lastRetry) < 0 ? wait : lastRetry;
  }
}
