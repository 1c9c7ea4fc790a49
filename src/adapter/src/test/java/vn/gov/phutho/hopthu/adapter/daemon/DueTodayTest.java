package vn.gov.phutho.hopthu.adapter.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.testkit.TickingClock;

class DueTodayTest {
  private static final LocalDate LAST = LocalDate.parse("2026-11-24");

  private final TickingClock clock = TickingClock.on("2026-11-24");
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final List<UUID> visited = new ArrayList<>();
  private final Agenda agenda =
      new Agenda() {
        @Override
        public void decide(String number) {
          throw new AssertionError("no document is due");
        }

        @Override
        public void reconcile(UUID account) {
          visited.add(account);
        }
      };

  private UUID expiringOn(LocalDate day) {
    Entry.AccountIssued issued = anAccount().secret(new SecretState.Valid(day)).issued();
    ledger.append(Instant.EPOCH, List.of(issued));
    return issued.account();
  }

  private DueToday due() {
    return new DueToday(ledger, new Today(clock), 0);
  }

  @Test
  void visitsAnAccountWhenItsLastDayIsOverInVietnam() { // E2 (14.2)
    UUID account = expiringOn(LAST);
    DueToday due = due();
    clock.set(Instant.parse("2026-11-24T16:59:59Z"));
    due.look(agenda);
    assertThat(visited).isEmpty();

    clock.tick(Duration.ofSeconds(1));
    due.look(agenda);

    assertThat(visited).containsExactly(account);
  }

  @Test
  void asksOnceADay() {
    expiringOn(LAST.minusDays(1));
    DueToday due = due();
    for (int minute = 0; minute < 5; minute++) {
      due.look(agenda);
      clock.tick(Duration.ofMinutes(1));
    }
    assertThat(visited).hasSize(1);
  }

  @Test
  void findsAfterAMonthAsleepAllThatPassedMeanwhile() {
    DueToday due = due();
    due.look(agenda);
    UUID first = expiringOn(LAST.plusDays(3));
    UUID last = expiringOn(LAST.plusDays(30));
    expiringOn(LAST.plusDays(31));

    clock.tick(Duration.ofDays(31));
    due.look(agenda);

    assertThat(visited).containsExactlyInAnyOrder(first, last);
  }

  @Test
  void goesOnAfterTheClockWasPutBack() {
    UUID account = expiringOn(LAST);
    DueToday due = due();
    clock.set(Instant.parse("2036-01-01T00:00:00Z"));
    due.look(agenda);
    clock.set(Instant.parse("2026-11-25T01:00:00Z"));
    due.look(agenda);

    assertThat(visited).containsExactly(account, account);
  }

  @Test
  void asksAgainWhenTheLedgerDidNotAnswer() {
    UUID account = expiringOn(LAST.minusDays(1));
    List<Boolean> down = new ArrayList<>(List.of(true));
    Accounts shaky =
        (Accounts)
            Proxy.newProxyInstance(
                Accounts.class.getClassLoader(),
                new Class<?>[] {Accounts.class},
                (proxy, method, given) -> {
                  if (!down.isEmpty()) {
                    down.clear();
                    throw new IllegalStateException("the database does not answer");
                  }
                  return method.invoke(ledger, given);
                });
    DueToday due = new DueToday(shaky, new Today(clock), 0);
    assertThatThrownBy(() -> due.look(agenda)).isInstanceOf(IllegalStateException.class);

    due.look(agenda);

    assertThat(visited).containsExactly(account);
  }
}
