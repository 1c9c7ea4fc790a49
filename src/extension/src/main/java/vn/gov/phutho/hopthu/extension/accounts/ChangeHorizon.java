package vn.gov.phutho.hopthu.extension.accounts;

import java.time.Duration;
import java.time.Instant;

/**
 * From when on changes of entries are asked for. It follows the times that the directory itself
 * wrote, not this machine's clock; so a directory whose clock is up to {@link #SKEW} behind is
 * watched without a gap. For one thread.
 */
public final class ChangeHorizon {
  private static final Duration SKEW = Duration.ofHours(1);

  /** Times have whole seconds, and an entry is seen a moment after the time it bears. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  /** After so long nothing more comes to light that bears an old time. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private Instant newest;
  private Instant movedAt;

  public ChangeHorizon(Instant start) {
    newest = start.minus(SKEW);
    movedAt = start;
  }

  Instant since(Instant now) {
    // A time in the future, from a clock that was wrong once, must not hide what comes before it.
    if (newest.isAfter(now)) {
      return now.minus(OVERLAP);
    }
    return now.isAfter(movedAt.plus(SETTLED)) ? newest.plusSeconds(1) : newest.minus(OVERLAP);
  }

  /** An entry that bears this time was read. */
  void saw(Instant modified, Instant now) {
    if (modified.isAfter(newest)) {
      newest = modified;
      movedAt = now;
    }
  }
}
