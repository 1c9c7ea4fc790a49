package vn.gov.phutho.hopthu.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. Days are those of Asia/Ho_Chi_Minh. */
public final class TickingClock extends Clock {
  /** The zone that the regulation's days belong to. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Hand hand;
  private final ZoneId zone;

  private TickingClock(Hand hand, ZoneId zone) {
    this.hand = hand;
    this.zone = zone;
  }

  public static TickingClock at(Instant now) {
    return new TickingClock(new Hand(now), ZONE);
  }

  /** At noon of this day, e.g. {@code 2026-11-24}. */
  public static TickingClock on(String day) {
    return at(LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant());
  }

  public void tick(Duration by) {
    hand.move(by);
  }

  public void set(Instant to) {
    hand.set(to);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(instant(), zone);
  }

  @Override
  public Instant instant() {
    return hand.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same time in another zone: it moves with this clock. */
  @Override
  public Clock withZone(ZoneId other) {
    return new TickingClock(hand, other);
  }

  /** The time that all zones of one clock share. */
  private static final class Hand {
    private Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    synchronized Instant get() {
      return now;
    }

    synchronized void set(Instant to) {
      now = to;
    }

    synchronized void move(Duration by) {
      now = now.plus(by);
    }
  }
}
