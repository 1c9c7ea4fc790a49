package vn.gov.phutho.hopthu.adapter.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.adapter.intake.IntakeServer;
import vn.gov.phutho.hopthu.adapter.intake.Papers;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;

class SubmitCommandTest {
  private static final IntakeServer server = new IntakeServer();
  private static int numbers;

  @TempDir Path dir;
  private Path token = Path.of("");
  private String number = "";

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void token() throws IOException {
    token = Files.writeString(dir.resolve("submit.token"), IntakeServer.SUBMIT + "\n");
    number = next();
  }

  private static synchronized String next() {
    numbers++;
    return numbers + "/SKHCN-VP";
  }

  @Test
  void printsTheStatesOfTheItems() throws IOException {
    CommandRun run = submit(document("03-issue-three-namesakes.json"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(number).containsPattern("3 +accepted");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void endsWithPartialWhenAnItemIsRefused() throws IOException {
    CommandRun run = submit(document("03-issue-ten-one-bad.json"));

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out())
        .containsPattern("7 +refused")
        .contains("national-id-invalid /items/6/nationalId", "Số CCCD phải có 12 chữ số");
  }

  @Test
  void printsTheAnswerAsJson() throws IOException {
    JsonNode answer =
        JsonMapper.shared()
            .readTree(submit(document("03-issue-three-namesakes.json"), "--json").out());

    assertThat(answer.path("items")).hasSize(3);
  }

  @Test
  void waitsUntilTheItemsAreSettled() throws IOException {
    ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    try {
      Path jws = document("03-revoke.json");
      Future<?> settling = later.scheduleWithFixedDelay(this::settle, 0, 50, TimeUnit.MILLISECONDS);

      CommandRun run = submit(jws, "--wait");

      assertThat(run.code()).isEqualTo(4);
      assertThat(run.out()).containsPattern("1 +refused");
      assertThat(settling).as("it never failed").isNotDone();
    } finally {
      later.shutdownNow();
    }
  }

  private void settle() {
    server
        .ledger()
        .append(
            Papers.NOW,
            List.of(new Entry.ItemMoved(new ItemRef(number, "1"), ItemState.REFUSED, List.of())));
  }

  @Test
  void givesUpWaitingAsTemporary() throws IOException {
    assertThat(submit(document("03-revoke.json"), "--wait", "--timeout", "PT0.3S").code())
        .isEqualTo(75);
  }

  @Test
  void endsWithErrorAndReasonsWhenTheDocumentIsRefused() throws IOException {
    Path unsigned = Files.writeString(dir.resolve("unsigned.json"), "{\"form\":\"03\"}");

    CommandRun run = submit(unsigned);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("HTTP 400", "unsigned", "Văn bản chưa được ký số.");
  }

  @Test
  void endsWithErrorWhenTheTokenIsNotKnown() throws IOException {
    Files.writeString(token, "another");

    assertThat(submit(document("03-revoke.json")).err()).contains("HTTP 401", "token-needed");
  }

  @Test
  void endsWithTemporaryWhenTheServerIsNotThere() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    CommandRun run =
        CommandRun.of(
            "submit",
            document("03-revoke.json"),
            "--url",
            "http://127.0.0.1:" + free,
            "--token-file",
            token);

    assertThat(run.code()).isEqualTo(75);
    assertThat(run.err()).contains("cannot be reached");
  }

  @Test
  void refusesWrongUsage() throws IOException {
    Path jws = document("03-revoke.json");

    assertThat(CommandRun.of("submit", jws).code()).isEqualTo(64);
    assertThat(CommandRun.of("submit", jws, "--url", "file:///x", "--token-file", token).code())
        .isEqualTo(64);
  }

  private CommandRun submit(Path file, String... more) {
    Object[] args = new Object[5 + more.length];
    args[0] = file;
    args[1] = "--url";
    args[2] = server.url() + "/";
    args[3] = "--token-file";
    args[4] = token;
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandRun.of("submit", args);
  }

  private Path document(String sample) throws IOException {
    ObjectNode document =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(Files.readString(Papers.CONFIG.resolve("samples").resolve(sample)));
    return Files.write(
        dir.resolve("document.jws"), Papers.signed(document.put("number", number).toString()));
  }
}
