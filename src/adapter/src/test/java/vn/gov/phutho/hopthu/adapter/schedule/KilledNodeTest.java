package vn.gov.phutho.hopthu.adapter.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.jdbc.Engine;
import vn.gov.phutho.hopthu.adapter.jdbc.TestDatabase;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;

/**
 * A process of its own that is killed in the middle of its work, with the account's turn in hand.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class KilledNodeTest {
  private final Engine engine;

  KilledNodeTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void leavesWorkAndTurnToTheNextStart(@TempDir Path folder)
      throws IOException, InterruptedException {
    UUID account = UUID.randomUUID();
    TestDatabase database = engine.open(folder);
    String url = database.url();
    database.close();
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                url,
                account.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(victim.inputReader(UTF_8).lines().anyMatch("working"::equals)).isTrue();

    victim.destroyForcibly().waitFor();

    Queue<UUID> done = new ConcurrentLinkedQueue<>();
    try (TestDatabase again = TestDatabase.at(url)) {
      AccountTurn turn = new AccountTurn(again.source(), Duration.ofSeconds(5));
      Timetable timetable =
          timetable(
              again,
              id ->
                  turn.take(id, () -> done.add(id))
                      .map(taken -> Next.settled())
                      .orElse(Next.again("another has the turn")));
      timetable.start();
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(done).containsExactlyElementsOf(List.of(account)));
      timetable.stop();
    }
  }

  private static Timetable timetable(TestDatabase database, Reconcile reconcile) {
    return new Timetable(
        "node-1",
        database.source(),
        new InMemoryLedger(),
        Pace.standard(),
        new Work((number, agenda) -> Next.settled(), reconcile, agenda -> {}));
  }

  /** Takes the turn, says so, and never ends its work. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      TestDatabase database = TestDatabase.at(arguments[0]);
      // Makes H2 write at once, as in every process of the product.
      database.ledger();
      AccountTurn turn = new AccountTurn(database.source(), Duration.ofSeconds(5));
      Timetable timetable =
          timetable(
              database, id -> turn.take(id, Victim::workForEver).orElse(Next.again("no turn")));
      timetable.start();
      timetable.reconcile(UUID.fromString(arguments[1]));
    }

    private static Next workForEver() {
      System.out.println("working");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return Next.settled();
    }
  }
}
