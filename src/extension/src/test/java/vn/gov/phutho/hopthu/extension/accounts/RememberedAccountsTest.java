package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private @Nullable Finding answer = LIVE;
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

  @Test
  void takesAFaultOfTheSourceAndNoAnswerAtAllForSilence() {
    RememberedAccounts faulty =
        new RememberedAccounts(
            address -> {
              throw new IllegalStateException("fault");
            },
            new RememberedAccounts.Trust(Duration.ZERO, Duration.ZERO),
            () -> now);
    assertThat(faulty.find(ADDRESS)).isInstanceOf(Finding.Unavailable.class);
    answer = null;
    assertThat(accounts.find(ADDRESS)).isInstanceOf(Finding.Unavailable.class);
  }

  @Test
  void asksForOthersThoughOneEntryIsBroken() {
    answer = new Finding.Unavailable("broken entry", true);
    accounts.find(MailAddress.parse("broken@phutho.gov.vn"));
    answer = LIVE;
    assertThat(accounts.find(ADDRESS)).isEqualTo(LIVE);
    assertThat(accounts.figures().silence()).isEmpty();
  }

  @Test
  void keepsTheLockOfAnEntryThatHasBroken() {
    answer = LOCKED;
    accounts.find(ADDRESS);
    answer = new Finding.Unavailable("broken entry", true);
    assertThat(later(Duration.ofDays(1))).isEqualTo(LOCKED);
  }

  @Test
  void tellsSinceWhenTheSourceIsSilentAndWhatItRemembers() {
    accounts.find(ADDRESS);
    assertThat(accounts.figures())
        .isEqualTo(new RememberedAccounts.Figures(1, Optional.of(now), Optional.empty()));
    Instant answered = now;
    answer = DOWN;
    later(Duration.ofSeconds(5));
    Instant silentSince = now;
    later(Duration.ofSeconds(60));
    assertThat(accounts.figures())
        .isEqualTo(
            new RememberedAccounts.Figures(
                1,
                Optional.of(answered),
                Optional.of(new RememberedAccounts.Silence(silentSince, "down"))));
    answer = LIVE;
    later(Duration.ofSeconds(5));
    assertThat(accounts.figures().silence()).isEmpty();
  }

  @Test
  void letsOneAloneTryASourceThatFailed() {
    answer = DOWN;
    accounts.find(ADDRESS);
    now = now.plusSeconds(5);
    List<Finding> meanwhile = new ArrayList<>();
    RememberedAccounts[] self = new RememberedAccounts[1];
    self[0] =
        new RememberedAccounts(
            address -> {
              asked++;
              if (asked == 3) { // while this one is asked, another comes
                meanwhile.add(self[0].find(ADDRESS));
              }
              return DOWN;
            },
            new RememberedAccounts.Trust(Duration.ZERO, Duration.ZERO),
            () -> now);
    self[0].find(ADDRESS);
    now = now.plusSeconds(5);
    self[0].find(ADDRESS);
    assertThat(meanwhile).containsExactly(new Finding.Unavailable("LDAP: silent"));
    assertThat(asked).isEqualTo(3);
  }
}
