package vn.gov.phutho.hopthu.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.adapter.jdbc.Engine;
import vn.gov.phutho.hopthu.adapter.jdbc.TestDatabase;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;

/** The tasks on the scheduler that really runs. */
@ParameterizedClass
@EnumSource(Engine.class)
class TimetableTest {
  private final Engine engine;
  private final Queue<UUID> done = new ConcurrentLinkedQueue<>();
  private final UUID account = UUID.randomUUID();
  private TestDatabase database;
  private Timetable timetable;

  TimetableTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    timetable = timetable("node-1", id -> settle(id));
  }

  @AfterEach
  void close() {
    timetable.stop();
    database.close();
  }

  private Next settle(UUID id) {
    done.add(id);
    return Next.settled();
  }

  private Timetable timetable(String node, Reconcile reconcile) {
    return new Timetable(
        node,
        database.source(),
        new InMemoryLedger(),
        Pace.standard(),
        new Work((number, agenda) -> Next.settled(), reconcile, agenda -> {}));
  }

  @Test
  void beginsAtOnceWhatIsAskedFor() {
    timetable.start();

    timetable.reconcile(account);

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(done).contains(account));
  }

  @Test
  void doesWhatWasAskedForBeforeTheStart() {
    timetable.reconcile(account);

    timetable.start();

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(done).contains(account));
  }

  @Test
  void losesNothingThatIsAskedForWhileItRuns() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Timetable slow =
        timetable(
            "node-2",
            id -> {
              runs.incrementAndGet();
              running.countDown();
              awaitQuietly(asked);
              return Next.settled();
            });
    slow.start();
    slow.reconcile(account);
    running.await();

    slow.reconcile(account);
    slow.reconcile(account);
    asked.countDown();

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(runs).hasValue(2));
    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(reconciles()).isZero());
    slow.stop();
    assertThat(runs).hasValue(2);
    timetable.start();
  }

  @Test
  void takesOverAtOnceWhatItDidWhenItDied() {
    leftBehindBy("node-1");

    timetable.start();

    await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> assertThat(done).contains(account));
  }

  @Test
  void takesOverSoonWhatAnotherNodeDidWhenItDied() {
    leftBehindBy("node-9");

    timetable.start();

    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(done).contains(account));
  }

  @Test
  void asksInVainWithoutHarmWhenTheDatabaseIsGone(@TempDir Path folder) {
    TestDatabase gone = Engine.H2_FILE.open(folder);
    Agenda agenda =
        new Timetable(
            "node-3",
            gone.source(),
            new InMemoryLedger(),
            Pace.standard(),
            new Work((number, asked) -> Next.settled(), id -> Next.settled(), asked -> {}));
    gone.close();

    agenda.reconcile(account);

    assertThat(done).isEmpty();
    timetable.start();
  }

  @Test
  void looksAgainAtOnceAfterAClockThatRanAhead() {
    timetable.start();
    timetable.stop();
    int rows =
        database
            .jdbc()
            .sql(
                "update scheduled_tasks set execution_time = timestamp '2099-01-01 00:00:00+00',"
                    + " picked = false where task_name in ('look-again', 'day-begins')")
            .update();
    assertThat(rows).isEqualTo(2);
    AtomicInteger looks = new AtomicInteger();
    timetable =
        new Timetable(
            "node-1",
            database.source(),
            new InMemoryLedger(),
            Pace.standard(),
            new Work(
                (number, asked) -> Next.settled(),
                id -> Next.settled(),
                asked -> looks.incrementAndGet()));

    timetable.start();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(looks).hasPositiveValue());
  }

  private void leftBehindBy(String node) {
    timetable.reconcile(account);
    int rows =
        database
            .jdbc()
            .sql(
                "update scheduled_tasks set picked = true, picked_by = ?,"
                    + " last_heartbeat = current_timestamp where task_instance = ?")
            .params(List.of(node, account.toString()))
            .update();
    assertThat(rows).isEqualTo(1);
  }

  private int reconciles() {
    return database
        .jdbc()
        .sql("select count(*) from scheduled_tasks where task_name = 'reconcile'")
        .query(Integer.class)
        .single();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
