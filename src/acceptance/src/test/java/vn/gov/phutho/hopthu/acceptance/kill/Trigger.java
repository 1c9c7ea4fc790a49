package vn.gov.phutho.hopthu.acceptance.kill;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills the adapter at the n-th effect, before the target sees it or after it has answered. */
final class Trigger {
  /** What to do with a chunk. */
  enum Moment {
    PASS,
    KILL_BEFORE,
    KILL_AFTER
  }

  private final Runnable kill;
  private final AtomicInteger left = new AtomicInteger();
  private volatile Moment moment = Moment.PASS;
  private volatile boolean fired;
  private final List<String> seen = new CopyOnWriteArrayList<>();

  Trigger(Runnable kill) {
    this.kill = kill;
  }

  /** From now on, the effect with this number (1 is the next one) is the adapter's last. */
  void arm(int effect, Moment when) {
    fired = false;
    seen.clear();
    moment = when;
    left.set(effect);
  }

  void disarm() {
    left.set(0);
  }

  Moment effect(String target) {
    seen.add(target);
    return left.getAndDecrement() == 1 ? moment : Moment.PASS;
  }

  void kill() {
    kill.run();
    fired = true;
  }

  /** The targets of the effects since it was armed, in their order. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  boolean fired() {
    return fired;
  }
}
