package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountStateTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  @Test
  void revokedMailboxLivesToTheDayBeforeItIsDestroyed() {
    AccountState state = new AccountState.SendLocked(DAY, DAY.plusDays(31));
    assertThat(state.status()).isEqualTo(Status.SEND_LOCKED);
    assertThat(state.until()).contains(DAY.plusDays(30));
  }

  @Test
  void retiringMailboxReceivesOnItsLastDay() {
    assertThat(new AccountState.Retiring(DAY).until()).contains(DAY);
  }

  @Test
  void suspendedMailboxStaysToTheDayBeforeItsRemoval() {
    assertThat(new AccountState.Suspended("13.1", DAY, DAY.plusDays(21)).until())
        .contains(DAY.plusDays(20));
  }

  @Test
  void activeAndDestroyedHaveNoEnd() {
    assertThat(new AccountState.Active().until()).isEmpty();
    assertThat(new AccountState.Destroyed(DAY).until()).isEmpty();
  }
}
