package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock that the daemon gives to every decision. Days are those of Asia/Ho_Chi_Minh. */
public record Today(InstantSource clock) {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public Instant now() {
    return clock.instant();
  }

  public LocalDate day() {
    return LocalDate.ofInstant(now(), ZONE);
  }
}
