package vn.gov.phutho.hopthu.adapter.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Lifecycle;
import vn.gov.phutho.hopthu.core.lifecycle.Periods;
import vn.gov.phutho.hopthu.core.reconcile.Visit;
import vn.gov.phutho.hopthu.testkit.TickingClock;

/** C6 (6.1): one read a day tells who is visited. */
class SilentTodayTest {
  private static final LocalDate ISSUED = LocalDate.parse("2026-05-24");

  private final TickingClock clock = TickingClock.on("2026-11-24");
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Map<UUID, Optional<LocalDate>> days = new HashMap<>();
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
  private int reads;
  private boolean down;

  private SilentToday silent() {
    Activity activity =
        () -> {
          reads++;
          return down ? Observed.failed("timeout") : Observed.complete(days);
        };
    Visit.Rules rules =
        new Visit.Rules(
            new Lifecycle(Periods.standard(), WorkingCalendar.of(List.of())),
            Budget.of(50, 100),
            TickingClock.ZONE);
    return new SilentToday(
        activity, new Outlook(ledger.books(), activity, rules), new Today(clock));
  }

  private UUID issued() {
    AccountRecord plain = anAccount().build();
    AccountRecord record =
        new AccountRecord(
            plain.id(),
            0,
            plain.holder(),
            plain.state(),
            plain.secret(),
            plain.mailbox(),
            Circumstances.issued(ISSUED),
            plain.request());
    Instant at = ISSUED.atTime(12, 0).atZone(TickingClock.ZONE).toInstant();
    ledger.append(at, List.of(new Entry.AccountIssued(record)));
    days.put(plain.id(), Optional.empty());
    return plain.id();
  }

  @Test
  void visitsWhoWasSilentForSixMonthsByOneReadADay() {
    UUID silent = issued();
    UUID active = issued();
    days.put(active, Optional.of(LocalDate.parse("2026-06-01")));
    UUID withoutEntry = issued();
    days.remove(withoutEntry);
    SilentToday look = silent();
    look.look(agenda);
    assertThat(visited).isEmpty(); // the six months end with this day

    clock.tick(Duration.ofDays(1));
    look.look(agenda);
    look.look(agenda);
    assertThat(visited).containsExactly(silent);
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void visitsNobodyOnAReadThatFailedAndReadsAgain() {
    UUID silent = issued();
    clock.tick(Duration.ofDays(1));
    down = true;
    SilentToday look = silent();
    look.look(agenda);
    assertThat(visited).isEmpty();
    down = false;
    look.look(agenda);
    assertThat(visited).containsExactly(silent);
  }
}
