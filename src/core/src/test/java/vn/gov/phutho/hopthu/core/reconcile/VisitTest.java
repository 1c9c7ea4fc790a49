package vn.gov.phutho.hopthu.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Province.address;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.errand.Archive;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.core.explain.Explanation;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

class VisitTest {
  private static final LocalDate DECIDED = LocalDate.parse("2026-11-20");
  private static final LocalDate OVER = LocalDate.parse("2026-12-21");
  private static final AccountState REVOKED = new AccountState.SendLocked(DECIDED, OVER);

  private final Clockwork clock = new Clockwork();

  private static Optional<ReasonCode> held(Reconciliation result) {
    return result instanceof Reconciliation.Held held
        ? Optional.of(held.reason().code())
        : Optional.empty();
  }

  @Test
  void destroysOnItsDayAfterBothWarningsAndAnArchive() { // C4, C10
    UUID hung = clock.person("hungtm", REVOKED, DECIDED);
    clock.tick(DECIDED, OVER.minusDays(1));
    assertThat(clock.state(hung)).isEqualTo(REVOKED);
    assertThat(clock.archived).isEmpty();
    clock.tick(OVER);

    assertThat(clock.state(hung)).isEqualTo(new AccountState.Destroyed(OVER));
    assertThat(clock.notices.sent())
        .containsExactly(
            new Notice.Destruction(
                address("hungtm"), AccountKind.PERSON, "snv", OVER, "5.4d", false),
            new Notice.Destruction(
                address("hungtm"), AccountKind.PERSON, "snv", OVER, "5.4d", true));
    assertThat(clock.archived).containsExactly("hungtm " + OVER);
    assertThat(clock.mail.read(address("hungtm"))).isEqualTo(Observed.complete(Optional.empty()));
    assertThat(clock.directory.all()).isEqualTo(Observed.complete(Map.of()));
    assertThat(Explanation.of(clock.ledger.history(hung)))
        .extracting(Explanation::what)
        .contains(
            "done: first warning for 2026-12-21, may be destroyed from 2026-12-21",
            "done: archive of 2026-12-21, 1 byte, sha256 00",
            "state destroyed on 2026-12-21",
            "done: destroy 2026-12-21, 5.4d");
  }

  @Test
  void warnsFirstThenArchivesThenDestroysAfterAMonthAsleep() { // C10
    UUID hung = clock.person("hungtm", REVOKED, DECIDED);
    LocalDate awake = OVER.plusDays(30);
    clock.tick(awake, awake.plusDays(6));
    assertThat(clock.state(hung)).isEqualTo(REVOKED);
    clock.tick(awake.plusDays(7));
    assertThat(clock.state(hung)).isEqualTo(new AccountState.Destroyed(awake.plusDays(7)));
    assertThat(clock.notices.sent())
        .extracting(n -> ((Notice.Destruction) n).on())
        .containsOnly(awake.plusDays(7));
  }

  @Test
  void destroysNothingAsLongAsNobodyCanBeWarned() { // C10
    UUID hung = clock.person("hungtm", REVOKED, DECIDED);
    Hands mute = new Hands(Notices.none(), Archive.none(), (from, to) -> new Ran.Done(""));
    for (int days = 0; days < 60; days++) {
      Reconciliation result = clock.visitWith(mute, hung, OVER.plusDays(days));
      assertThat(held(result)).contains(ReasonCode.NO_WARNING_SENT);
    }
    assertThat(clock.state(hung)).isEqualTo(REVOKED);
  }

  @Test
  void destroysNothingWithoutAnArchive() { // C10
    UUID hung = clock.person("hungtm", REVOKED, DECIDED);
    clock.tick(DECIDED, OVER.minusDays(1));
    Hands noArchive = new Hands(clock.notices, Archive.none(), (from, to) -> new Ran.Done(""));
    assertThat(held(clock.visitWith(noArchive, hung, OVER))).contains(ReasonCode.NO_ARCHIVE);
    clock.down.add("archive");
    assertThat(clock.visit(hung, OVER)).isInstanceOf(Reconciliation.Later.class);
    assertThat(clock.state(hung)).isEqualTo(REVOKED);
    clock.down.clear();
    clock.visit(hung, OVER);
    assertThat(clock.state(hung)).isEqualTo(new AccountState.Destroyed(OVER));
  }

  @Test
  void keepsTheMailboxWhenAHoldComesAfterTheLedgerSaidThatItIsDestroyed() { // C10
    UUID hung = clock.person("hungtm", REVOKED, DECIDED);
    clock.tick(DECIDED, OVER.minusDays(1));
    clock.visitWith(
        new Hands(
            clock.notices,
            (id, address, day) -> {
              clock.down.add("directory");
              return new Ran.Done("1 byte");
            },
            (from, to) -> new Ran.Done("")),
        hung,
        OVER);
    assertThat(clock.state(hung).status()).isEqualTo(Status.DESTROYED);
    clock.circumstances(
        hung,
        Circumstances.issued(DECIDED).withHold(Optional.of(new ItemRef("9/SKHCN", "1"))),
        OVER);
    clock.down.clear();
    assertThat(held(clock.visit(hung, OVER))).contains(ReasonCode.LEGAL_HOLD);
    assertThat(clock.mail.read(address("hungtm")))
        .isNotEqualTo(Observed.complete(Optional.empty()));
  }

  @Test
  void locksASilentMailboxAndRemovesItFifteenWorkingDaysLater() { // C6 (6.1)
    LocalDate issued = LocalDate.parse("2026-05-04");
    UUID hung = clock.person("hungtm", new AccountState.Active(), issued);
    clock.tick(issued, LocalDate.parse("2026-11-04"));
    assertThat(clock.state(hung)).isEqualTo(new AccountState.Active());
    clock.tick(LocalDate.parse("2026-11-05"));
    LocalDate removal = LocalDate.parse("2026-11-27");
    assertThat(clock.state(hung))
        .isEqualTo(new AccountState.Suspended("6.1", LocalDate.parse("2026-11-05"), removal));
    clock.tick(LocalDate.parse("2026-11-06"), removal.minusDays(1));
    assertThat(clock.state(hung).status()).isEqualTo(Status.SUSPENDED);
    clock.tick(removal);
    assertThat(clock.state(hung)).isEqualTo(new AccountState.Destroyed(removal));
  }

  @Test
  void locksNobodyWhoSentAMessageOrWhoseActivityIsUnread() { // C6 (6.1)
    LocalDate issued = LocalDate.parse("2026-05-04");
    UUID hung = clock.person("hungtm", new AccountState.Active(), issued);
    clock.tick(issued);
    clock.lastActive(hung, LocalDate.parse("2026-10-01"));
    clock.tick(LocalDate.parse("2026-11-05"));
    assertThat(clock.state(hung)).isEqualTo(new AccountState.Active());
    clock.down.add("directory");
    clock.tick(LocalDate.parse("2027-11-05"));
    assertThat(clock.state(hung)).isEqualTo(new AccountState.Active());
  }

  @Test
  void stopsAtTheBudgetOfTheDayAndGoesOnTheNext() { // C10
    clock.budget = Budget.of(2, 100);
    for (int n = 0; n < 5; n++) {
      clock.person("hungtm" + n, REVOKED, DECIDED);
    }
    clock.tick(DECIDED, OVER);
    assertThat(clock.ledger.living()).hasSize(3);
    assertThat(clock.archived).hasSize(2);
    UUID last = clock.ledger.living().get(2);
    assertThat(held(clock.visit(last, OVER))).contains(ReasonCode.OVER_BUDGET);
    clock.tick(OVER.plusDays(1));
    assertThat(clock.ledger.living()).hasSize(1);
  }

  @Test
  void visitsAnySecondTimeWithoutEffect() { // G4
    UUID hung = clock.person("hungtm", REVOKED, DECIDED);
    clock.tick(DECIDED, OVER.minusDays(7));
    int lines = clock.ledger.history(hung).size();
    clock.tick(OVER.minusDays(7));
    clock.tick(OVER.minusDays(7));
    assertThat(clock.ledger.history(hung)).hasSize(lines);
  }
}
