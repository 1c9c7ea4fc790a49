package vn.gov.phutho.hopthu.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Days are those of Asia/Ho_Chi_Minh. */
public final class TickingClock extends Clock {
  /** The zone that the regulation's days belong to. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private TickingClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public static TickingClock at(Instant now) {
    return new TickingClock(new AtomicReference<>(now), ZONE);
  }

  /** At noon of this day, e.g. {@code 2026-11-24}. */
  public static TickingClock on(String day) {
    return at(LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant());
  }

  public void tick(Duration by) {
    now.updateAndGet(t -> t.plus(by));
  }

  public void set(Instant to) {
    now.set(to);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(instant(), zone);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same time in another zone: it moves with this clock. */
  @Override
  public Clock withZone(ZoneId other) {
    return new TickingClock(now, other);
  }
}
