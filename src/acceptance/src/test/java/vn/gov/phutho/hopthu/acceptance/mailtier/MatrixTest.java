package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Design §3: every state at every door, as the model's table says and as the server does. */
@ExtendWith(SharedMailTier.class)
@Covers({
  "extension:HopthuModule",
  "smtp:smtpserver-mx",
  "smtp:smtpserver-submission",
  "smtp:smtpserver-submissions",
  "handler:SenderHook",
  "handler:ValidRcptHandler",
  "imap:imapserver-tls",
  "managesieve:managesieveserver",
  "processor:root",
  "processor:transport",
  "processor:local-delivery",
  "processor:local-delivery-silent",
  "processor:relay",
  "processor:refused"
})
class MatrixTest {
  private static final List<MatrixDoor> DOORS =
      Stream.of(
              LoginDoors.all(),
              MailboxDoors.all(),
              SendDoors.all(),
              StoredDoors.all(),
              ReplyDoors.all(),
              ReceiveDoors.all(),
              ShutDoors.all())
          .flatMap(List::stream)
          .toList();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> CELLS = new ConcurrentHashMap<>();

  private final MailTier tier;

  MatrixTest(MailTier tier) {
    this.tier = tier;
  }

  @AfterAll
  static void print() {
    List<String> columns = new ArrayList<>(List.of("door"));
    Stream.of(MatrixState.values()).map(MatrixState::word).forEach(columns::add);
    List<List<String>> rows = new ArrayList<>();
    for (MatrixDoor door : DOORS) {
      List<String> row = new ArrayList<>(List.of(door.name()));
      Stream.of(MatrixState.values())
          .map(s -> Objects.requireNonNullElse(CELLS.get(key(s, door)), ""))
          .forEach(row::add);
      rows.add(row);
    }
    new Report("matrix", columns)
        .write(
            "State × door → verdict, reply. + passes, − does not; ! not as the table says.", rows);
  }

  private static String key(MatrixState state, MatrixDoor door) {
    return state + " " + door.name();
  }

  @ParameterizedTest
  @EnumSource
  void opensTheDoorsOfTheTable(MatrixState state) {
    Map<MatrixDoor, Observed> seen = new LinkedHashMap<>();
    try (MatrixCast cast = new MatrixCast(tier, state)) {
      cast.enterState();
      DOORS.forEach(door -> seen.put(door, door.tryIn(cast)));
    }
    awaitWhatIsToArrive(state, seen);
    SoftAssertions cells = new SoftAssertions();
    seen.forEach(
        (door, observed) -> {
          boolean passed = observed.finallyPassed();
          boolean asDue = passed == door.opens().test(state);
          CELLS.put(
              key(state, door),
              (asDue ? "" : "! ") + (passed ? "+ " : "− ") + observed.shortReply());
          cells
              .assertThat(passed)
              .as("%s: %s, the server said: %s", state, door.name(), observed.reply())
              .isEqualTo(door.opens().test(state));
        });
    cells.assertAll();
  }

  /** And then a marker, behind which nothing of before is still on its way. */
  private void awaitWhatIsToArrive(MatrixState state, Map<MatrixDoor, Observed> seen) {
    List<Observed> due =
        seen.entrySet().stream()
            .filter(e -> e.getKey().opens().test(state))
            .map(Map.Entry::getValue)
            .toList();
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(250))
          .until(() -> due.stream().allMatch(o -> !o.passed() || o.finallyPassed()));
    } catch (ConditionTimeoutException missing) {
      // Which cells they are is said below.
    }
    tier.assertNeverOutside("none has this subject, " + state);
    assertThat(seen).hasSameSizeAs(DOORS);
  }
}
