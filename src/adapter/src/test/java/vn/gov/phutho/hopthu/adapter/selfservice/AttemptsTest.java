package vn.gov.phutho.hopthu.adapter.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.MailAddress;

class AttemptsTest {
  private static final MailAddress HUNG = MailAddress.parse("hungtm@phutho.gov.vn");

  private final AtomicLong nanos = new AtomicLong();
  private final Attempts attempts =
      new Attempts(
          new Attempts.Limits(3, 2, Set.of("10.0.0.8")),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void givesAttemptsBackEvenly() {
    for (int n = 0; n < 3; n++) {
      assertThat(attempts.takeAt(HUNG)).isTrue();
    }
    assertThat(attempts.takeAt(HUNG)).isFalse();

    nanos.addAndGet(Duration.ofMinutes(5).toNanos());

    assertThat(attempts.takeAt(HUNG)).isTrue();
    assertThat(attempts.takeAt(HUNG)).isFalse();
  }

  @Test
  void givesBackWhatDidNotCount() {
    for (int n = 0; n < 10; n++) {
      assertThat(attempts.takeAt(HUNG)).isTrue();
      attempts.giveBack(HUNG);
    }
  }

  @Test
  void takesAnIpv6NetworkForOneAddress() {
    assertThat(attempts.takeFrom("2001:db8:0:1::1")).isTrue();
    assertThat(attempts.takeFrom("2001:db8:0:1:ffff::2")).isTrue();
    assertThat(attempts.takeFrom("2001:db8:0:1::3")).isFalse();
    assertThat(attempts.takeFrom("2001:db8:0:2::1")).isTrue();
  }

  @Test
  void countsNoWebmailServer() {
    for (int n = 0; n < 10; n++) {
      assertThat(attempts.takeFrom("10.0.0.8")).isTrue();
    }
  }
}
