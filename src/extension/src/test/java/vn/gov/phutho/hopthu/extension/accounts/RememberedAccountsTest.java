package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** D7: what is believed, and for how long. */
class RememberedAccountsTest {
  private static final MailAddress ADDRESS = MailAddress.parse("anhd@phutho.gov.vn");
  private static final Finding LIVE = found(Status.ACTIVE);
  private static final Finding LOCKED = found(Status.SEND_LOCKED);
  private static final Finding DOWN = new Finding.Unavailable("down");

  private Instant now = Instant.parse("2026-11-24T02:00:00Z");
  private Finding answer = LIVE;
  private int asked;

  private final RememberedAccounts accounts =
      new RememberedAccounts(
          address -> {
            asked++;
            return answer;
          },
          new RememberedAccounts.Trust(Duration.ofMillis(500), Duration.ofMinutes(10)),
          () -> now);

  private static Finding found(Status status) {
    return new Finding.Found(
        ADDRESS,
        new Standing(status, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20))),
        MailboxSettings.of(1, Optional.empty(), List.of()));
  }

  private Finding later(Duration passed) {
    now = now.plus(passed);
    return accounts.find(ADDRESS);
  }

  @Test
  void asksOnceWhileTheAnswerIsFresh() {
    accounts.find(ADDRESS);
    answer = LOCKED;
    assertThat(later(Duration.ofMillis(499))).isEqualTo(LIVE);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void seesALockAndAnUnlockWithinASecond() {
    accounts.find(ADDRESS);
    answer = LOCKED;
    assertThat(later(Duration.ofMillis(500))).isEqualTo(LOCKED);
    answer = LIVE;
    assertThat(later(Duration.ofMillis(500))).isEqualTo(LIVE);
  }

  @Test
  void keepsAKnownLockHoweverLongTheSourceIsSilent() {
    answer = LOCKED;
    accounts.find(ADDRESS);
    answer = DOWN;
    assertThat(later(Duration.ofDays(3))).isEqualTo(LOCKED);
  }

  @Test
  void believesAKnownGoodAccountForALimitedTime() {
    accounts.find(ADDRESS);
    answer = DOWN;
    assertThat(later(Duration.ofMinutes(10).minusMillis(1))).isEqualTo(LIVE);
    assertThat(later(Duration.ofMillis(1))).isInstanceOf(Finding.Unavailable.class);
  }

  @Test
  void knowsNothingOfAnAccountNeverSeen() {
    answer = DOWN;
    assertThat(accounts.find(ADDRESS)).isEqualTo(DOWN);
  }

  @Test
  void leavesASilentSourceAloneForASecond() {
    answer = DOWN;
    accounts.find(ADDRESS);
    answer = LIVE;
    assertThat(later(Duration.ofMillis(999))).isInstanceOf(Finding.Unavailable.class);
    assertThat(asked).isEqualTo(1);
    assertThat(later(Duration.ofMillis(1))).isEqualTo(LIVE);
  }

  @Test
  void forgetsAnAccountThatIsGone() {
    accounts.find(ADDRESS);
    answer = new Finding.Absent();
    assertThat(later(Duration.ofSeconds(1))).isEqualTo(new Finding.Absent());
    answer = DOWN;
    assertThat(later(Duration.ofSeconds(1))).isInstanceOf(Finding.Unavailable.class);
  }
}
