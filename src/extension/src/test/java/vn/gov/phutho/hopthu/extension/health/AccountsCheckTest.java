package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;

class AccountsCheckTest {
  @Test
  void tellsTheFiguresOfAnOutage() {
    RememberedAccounts.Figures figures =
        new RememberedAccounts.Figures(
            12,
            Optional.of(Instant.parse("2026-11-24T02:00:00Z")),
            Optional.of(
                new RememberedAccounts.Silence(Instant.parse("2026-11-24T02:00:05Z"), "timeout")));
    assertThat(AccountsCheck.cause("busy", figures, Instant.parse("2026-11-24T02:01:00Z")))
        .isEqualTo(
            "busy; does not answer since 2026-11-24T02:00:05Z (timeout); last answer 60 s ago;"
                + " remembers 12 accounts");
  }
}
