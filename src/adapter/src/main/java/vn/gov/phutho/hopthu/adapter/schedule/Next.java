package vn.gov.phutho.hopthu.adapter.schedule;

import java.time.Duration;

/** What a piece of work says when it ends. */
public sealed interface Next {
  /** Nothing is left to do. */
  record Settled() implements Next {}

  /**
   * The world is not ready. It comes again after the back-off of {@link Pace}, and not before this
   * time has passed.
   *
   * @param why goes to the log: no personal value
   */
  record Again(Duration notBefore, String why) implements Next {}

  /**
   * Coming again would change nothing; a person has to look. What waits for it in the ledger has to
   * be settled as failed or held before, else the look again brings it back.
   *
   * @param why goes to the log: no personal value
   */
  record Parked(String why) implements Next {}

  static Next settled() {
    return new Settled();
  }

  static Next again(String why) {
    return new Again(Duration.ZERO, why);
  }
}
