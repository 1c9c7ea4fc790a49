package vn.gov.phutho.hopthu.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Ending;
import vn.gov.phutho.hopthu.core.lifecycle.Forecast;
import vn.gov.phutho.hopthu.core.lifecycle.Forecast.Kind;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Status;

/** Laws of every life, for many provinces and many ways of time: C10, and the plan. */
class LifePropertyTest {
  private static final LocalDate START = LocalDate.parse("2026-11-24");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  private static List<UUID> people(Clockwork clock, SplittableRandom random) {
    List<UUID> people = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      LocalDate since = START.minusDays(random.nextInt(1, 250));
      LocalDate decision = since.minusDays(random.nextInt(0, 40));
      List<AccountState> states =
          List.of(
              new AccountState.Active(),
              new AccountState.SendLocked(decision, decision.plusDays(31)),
              new AccountState.Retiring(decision.plusDays(15)),
              new AccountState.Suspended("13.5", since, since.plusDays(22)));
      SecretState secret =
          random.nextBoolean()
              ? new SecretState.Valid(START.plusDays(random.nextInt(0, 120)))
              : new SecretState.Initial();
      people.add(clock.person("an" + n, states.get(random.nextInt(states.size())), secret, since));
    }
    return people;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void destroysNothingBeforeItsDayNorWithoutWarningsAndArchive(long seed) { // C10
    SplittableRandom random = new SplittableRandom(seed);
    Clockwork clock = new Clockwork();
    List<UUID> people = people(clock, random);
    LocalDate day = START;
    for (int tick = 0; tick < 250; tick++) {
      // Mostly on, sometimes a sleep, sometimes a clock that is put back.
      day = day.plusDays(random.nextInt(10) == 0 ? random.nextInt(-5, 40) : random.nextInt(0, 2));
      clock.down.clear();
      for (String part : List.of("directory", "notices", "archive")) {
        if (random.nextInt(3) == 0) {
          clock.down.add(part);
        }
      }
      UUID one = people.get(random.nextInt(people.size()));
      if (random.nextInt(8) == 0) {
        turnHold(clock, one, day);
      }
      clock.visit(one, day);
    }
    clock.down.clear();
    for (UUID id : people) {
      check(clock, id);
    }
  }

  private static void turnHold(Clockwork clock, UUID id, LocalDate day) {
    Circumstances now = clock.ledger.find(id).orElseThrow().circumstances();
    clock.circumstances(
        id,
        now.withHold(
            now.hold().isPresent() ? Optional.empty() : Optional.of(new ItemRef("9/S", "1"))),
        day);
  }

  private static void check(Clockwork clock, UUID id) {
    AccountRecord before = null;
    List<LedgerLine> passed = new ArrayList<>();
    for (LedgerLine line : clock.ledger.history(id)) {
      if (line.entry() instanceof Entry.AccountIssued issued) {
        before = issued.record();
      }
      if (before != null && line.entry() instanceof Entry.CircumstancesChanged changed) {
        before = with(before, before.state(), changed.circumstances());
      }
      if (before != null && line.entry() instanceof Entry.StateChanged changed) {
        if (changed.state().status() == Status.DESTROYED) {
          assertEarned(before, passed, LocalDate.ofInstant(line.at(), Clockwork.ZONE));
        }
        before = with(before, changed.state(), before.circumstances());
      }
      passed.add(line);
    }
  }

  private static AccountRecord with(
      AccountRecord a, AccountState state, Circumstances circumstances) {
    return new AccountRecord(
        a.id(),
        a.version(),
        a.holder(),
        state,
        a.secret(),
        a.mailbox(),
        circumstances,
        a.request());
  }

  private static void assertEarned(
      AccountRecord before, List<LedgerLine> passed, LocalDate destroyed) {
    assertThat(before.circumstances().hold()).isEmpty();
    assertThat(destroyed).isAfterOrEqualTo(Ending.of(before).orElseThrow().first());
    assertThat(days(passed, "first warning"))
        .anyMatch(day -> ChronoUnit.DAYS.between(day, destroyed) >= 7);
    assertThat(days(passed, "last warning"))
        .anyMatch(day -> ChronoUnit.DAYS.between(day, destroyed) >= 1);
    assertThat(days(passed, "archive of " + destroyed)).isNotEmpty();
  }

  private static List<LocalDate> days(List<LedgerLine> lines, String errand) {
    return lines.stream()
        .filter(
            l ->
                l.entry() instanceof Entry.AccountErrandDone done
                    && done.errand().startsWith(errand))
        .map(l -> LocalDate.ofInstant(l.at(), Clockwork.ZONE))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tickingToADayDoesExactlyWhatThePlanListed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Clockwork clock = new Clockwork();
    clock.budget = seed % 2 == 0 ? Budget.of(1, 100) : Budget.of(1000, 100);
    people(clock, random);
    LocalDate asOf = LocalDate.parse("2027-02-20");
    int before = clock.ledger.living().size();
    List<Forecast.Line> plan =
        Forecast.of(clock.lives(), Clockwork.LIFECYCLE, clock.budget, START, asOf);
    assertThat(clock.ledger.living()).hasSize(before);

    List<UUID> people = clock.ledger.living();
    clock.tick(START, asOf);

    assertThat(happened(clock, people))
        .containsExactlyInAnyOrderElementsOf(
            plan.stream()
                .filter(l -> l.kind() == Kind.LOCK || l.kind() == Kind.DESTROY)
                .map(l -> l.day() + " " + l.kind() + " " + l.address())
                .toList());
    assertThat(waiting(clock, people, asOf))
        .containsExactlyInAnyOrderElementsOf(
            plan.stream()
                .filter(l -> l.kind() == Kind.WAIT)
                .map(l -> l.address() + " " + l.reason().orElseThrow().code())
                .toList());
  }

  private static List<String> happened(Clockwork clock, List<UUID> people) {
    List<String> happened = new ArrayList<>();
    for (UUID id : people) {
      String address = clock.ledger.find(id).orElseThrow().holder().address().toString();
      for (LedgerLine line : clock.ledger.history(id)) {
        if (line.entry() instanceof Entry.StateChanged changed) {
          Kind kind = changed.state().status() == Status.DESTROYED ? Kind.DESTROY : Kind.LOCK;
          happened.add(LocalDate.ofInstant(line.at(), Clockwork.ZONE) + " " + kind + " " + address);
        }
      }
    }
    return happened;
  }

  private static List<String> waiting(Clockwork clock, List<UUID> people, LocalDate day) {
    List<String> waiting = new ArrayList<>();
    for (UUID id : people) {
      if (clock.visit(id, day) instanceof Reconciliation.Held held) {
        waiting.add(
            clock.ledger.find(id).orElseThrow().holder().address() + " " + held.reason().code());
      }
    }
    return waiting;
  }

  @Test
  void plansTheExpiryOfSecretsOnTheDayAfterTheirLast() { // E2 (14.2)
    Clockwork clock = new Clockwork();
    LocalDate last = LocalDate.parse("2026-12-31");
    UUID id = clock.person("an", new AccountState.Active(), new SecretState.Valid(last), START);
    List<Forecast.Line> plan =
        Forecast.of(clock.lives(), Clockwork.LIFECYCLE, clock.budget, START, last.plusDays(30));
    assertThat(plan)
        .extracting(Forecast.Line::kind, Forecast.Line::day, Forecast.Line::clause)
        .containsExactly(tuple(Kind.EXPIRE, last.plusDays(1), "14.2"));
    AccountRecord record = clock.ledger.find(id).orElseThrow();
    assertThat(record.secretOn(last)).isInstanceOf(SecretState.Valid.class);
    assertThat(record.secretOn(last.plusDays(1))).isInstanceOf(SecretState.Expired.class);
  }
}
