package vn.gov.phutho.hopthu.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.adapter.jdbc.Engine;
import vn.gov.phutho.hopthu.adapter.jdbc.TestDatabase;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.request.ItemState;

/** The tasks on a scheduler that is ticked by hand. */
@ParameterizedClass
@EnumSource(Engine.class)
class DutiesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

  private static TestDatabase database;

  @Parameter Engine engine;

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final SettableClock clock = new SettableClock();
  private final List<String> done = new ArrayList<>();
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private final UUID account = UUID.randomUUID();
  private Next next = Next.settled();
  private int days;
  private ManualScheduler scheduler;
  private Agenda agenda;

  @BeforeParameterizedClassInvocation
  static void open(Engine engine, @TempDir Path folder) {
    database = engine.open(folder);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    database.close();
  }

  @BeforeEach
  void build() {
    clock.set(NOON);
    Work work =
        new Work(
            (number, given) -> {
              given.reconcile(account);
              return visit(number);
            },
            id -> visit(id.toString()),
            given -> days++);
    Duties duties = new Duties(database.source(), ledger, work, Pace.standard(), clock);
    scheduler =
        TestHelper.createManualScheduler(
                database.source(), List.of(duties.decide(), duties.reconcile()))
            .startTasks(List.of(duties.lookAgain(), duties.dayBegins()))
            .clock(clock)
            .build();
    agenda = duties.agenda(scheduler);
  }

  @AfterEach
  void forget() {
    database.jdbc().sql("delete from scheduled_tasks").update();
    database.jdbc().sql("delete from asked_again").update();
  }

  private Next visit(String what) {
    done.add(what);
    if (!meanwhile.isEmpty()) {
      meanwhile.pop().run();
    }
    return next;
  }

  private void after(Duration time) {
    scheduler.tick(time);
    scheduler.runAnyDueExecutions();
  }

  private void now() {
    after(Duration.ZERO);
  }

  @Test
  void doesWhatIsAskedForOnce() {
    agenda.reconcile(account);
    now();
    now();

    assertThat(done).containsExactly(account.toString());
    assertThat(rows()).isZero();
  }

  @Test
  void reconcilesWhatADecisionAskedFor() {
    agenda.decide("15/SNV-VP");
    now();
    now();

    assertThat(done).containsExactly("15/SNV-VP", account.toString());
  }

  @Test
  void takesAskingAgainForWhatWaitsAsOnce() {
    agenda.reconcile(account);
    agenda.reconcile(account);
    now();
    now();

    assertThat(done).hasSize(1);
    assertThat(rows()).isZero();
  }

  @Test
  void doesOnceMoreWhatWasAskedForWhileItWasDone() {
    meanwhile.add(() -> agenda.reconcile(account));
    agenda.reconcile(account);
    now();
    assertThat(done).hasSize(1);

    now();
    now();

    assertThat(done).hasSize(2);
    assertThat(rows()).isZero();
  }

  @Test
  void comesAgainWithGrowingWaits() {
    next = Next.again("the directory does not answer");
    agenda.reconcile(account);
    now();
    for (int seconds : new int[] {1, 2, 4, 8, 15, 15}) {
      int before = done.size();
      after(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(done).as("just before %s s", seconds).hasSize(before);
      after(Duration.ofMillis(1));
      assertThat(done).as("after %s s", seconds).hasSize(before + 1);
    }

    next = Next.settled();
    after(Duration.ofSeconds(15));

    assertThat(rows()).isZero();
  }

  @Test
  void comesNotBeforeTheTimeItWasTold() {
    next = new Next.Again(Duration.ofSeconds(40), "a deadline");
    agenda.reconcile(account);
    now();

    after(Duration.ofSeconds(39));
    assertThat(done).hasSize(1);
    after(Duration.ofSeconds(1));

    assertThat(done).hasSize(2);
  }

  @Test
  void comesAgainAfterAnException() {
    meanwhile.add(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    agenda.reconcile(account);
    now();
    after(Duration.ofMillis(999));
    assertThat(done).hasSize(1);

    after(Duration.ofMillis(1));

    assertThat(done).hasSize(2);
    assertThat(rows()).isZero();
  }

  @Test
  void pullsNearerWhatWaitsOutItsBackOff() {
    next = Next.again("the directory does not answer");
    agenda.reconcile(account);
    now();

    agenda.reconcile(account);
    now();

    assertThat(done).hasSize(2);
  }

  @Test
  void comesAgainAtOnceWhenAskedForWhileItFailed() {
    next = Next.again("the directory does not answer");
    meanwhile.add(() -> agenda.reconcile(account));
    agenda.reconcile(account);
    now();

    now();

    assertThat(done).hasSize(2);
  }

  @Test
  void letsGoOfWhatIsParked() {
    next = new Next.Parked("the directory refuses the entry");
    agenda.reconcile(account);
    now();
    after(Duration.ofHours(1));

    assertThat(done).hasSize(1);
    assertThat(rows()).isZero();
  }

  @Test
  void findsWhatWaitsInTheLedgerAndIsNotScheduled() {
    Entry.DocumentAccepted undecided = aDocument().accepted();
    Entry.DocumentAccepted decided = aDocument().accepted();
    ledger.append(
        NOON,
        List.of(undecided, decided, new Entry.ItemDecided(item(decided, "1"), account, List.of())));
    scheduler.start();
    now();
    now();

    assertThat(done)
        .contains(undecided.number(), account.toString())
        .doesNotContain(decided.number());
  }

  @Test
  void looksAgainEveryFewSeconds() {
    scheduler.start();
    now();
    Entry.DocumentAccepted late = aDocument().accepted();
    ledger.append(NOON, List.of(late));

    after(Duration.ofSeconds(3));
    now();

    assertThat(done).contains(late.number());
  }

  @Test
  void leavesABackOffAloneWhenItLooksAgain() {
    Entry.DocumentAccepted decided = aDocument().accepted();
    ledger.append(
        NOON, List.of(decided, new Entry.ItemDecided(item(decided, "1"), account, List.of())));
    next = new Next.Again(Duration.ofSeconds(40), "a deadline");
    agenda.reconcile(account);
    scheduler.start();
    now();

    for (int n = 0; n < 3; n++) {
      after(Duration.ofSeconds(3));
    }

    assertThat(done).hasSize(1);
  }

  @Test
  void findsAMarkWhoseRunDied() {
    new AskedAgain(database.source()).mark(TaskInstanceId.of(Duties.RECONCILE, account.toString()));
    scheduler.start();
    now();
    now();

    assertThat(done).containsExactly(account.toString());
  }

  @Test
  void bringsNothingBackThatIsSettled() {
    Entry.DocumentAccepted document = aDocument().accepted();
    ledger.append(
        NOON,
        List.of(document, new Entry.ItemMoved(item(document, "1"), ItemState.HELD, List.of())));
    scheduler.start();
    now();
    now();

    assertThat(done).isEmpty();
  }

  @Test
  void looksEveryMinuteWhetherADayBegan() { // E2 (14.2)
    scheduler.start();
    now();
    assertThat(days).isEqualTo(1);

    after(Duration.ofSeconds(59));
    assertThat(days).isEqualTo(1);
    after(Duration.ofSeconds(1));
    assertThat(days).isEqualTo(2);
    after(Duration.ofDays(31));
    assertThat(days).isEqualTo(3);
  }

  private int rows() {
    return database
        .jdbc()
        .sql("select count(*) from scheduled_tasks")
        .query(Integer.class)
        .single();
  }
}
