package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.adapter.operate.RequestClient.Answer;

/** {@code hopthu submit FILE}: hands a signed document in and says what became of its items. */
@Command(
    name = "submit",
    description = {
      "Gửi một văn bản đã ký (JWS) đến hệ thống và cho biết kết quả từng mục.",
      "Submits a signed document (JWS) to a running adapter and tells what became of its items."
    },
    exitCodeListHeading = "%nMã kết thúc / Exit codes:%n",
    exitCodeList = {
      "0:mọi mục đều tốt / every item is well",
      "1:văn bản bị từ chối / the document was refused",
      "4:có mục bị từ chối hoặc lỗi / an item was refused or failed",
      "64:sai dòng lệnh / wrong usage",
      "75:không kết nối được hoặc chưa xong / the server cannot be reached or is not done yet"
    })
public final class SubmitCommand implements Callable<Integer> {
  private static final long POLL_MILLIS = 250;

  @Parameters(index = "0", paramLabel = "FILE", description = "The JWS, compact or JSON.")
  private Path file = Path.of("");

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--wait", description = "Waits until every item is applied, held or refused.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "PT2M",
      description = "How long to wait at most, e.g. PT30S; ${DEFAULT-VALUE} if left out.")
  private Duration timeout = Duration.ofMinutes(2);

  @Option(names = "--json", description = "Prints the server's JSON as it is.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    byte[] jws;
    try {
      jws = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CommandFailure(
          ExitCode.ERROR, "cannot read " + unreadable.getMessage(), unreadable);
    }
    try {
      return submit(server.client(), jws).number();
    } catch (IOException unreachable) {
      throw server.unreachable(unreachable);
    }
  }

  private ExitCode submit(RequestClient client, byte[] jws)
      throws IOException, InterruptedException {
    Answer answer = client.submit(jws);
    if (answer.isOk() && wait) {
      answer = settled(client, answer);
    }
    print(answer);
    if (!answer.isOk()) {
      return answer.isTemporary() ? ExitCode.TEMPORARY : ExitCode.ERROR;
    }
    if (any(answer.body(), Set.of("refused", "failed"))) {
      return ExitCode.PARTIAL;
    }
    return wait && any(answer.body(), Set.of("accepted")) ? ExitCode.TEMPORARY : ExitCode.OK;
  }

  private Answer settled(RequestClient client, Answer first)
      throws IOException, InterruptedException {
    String number = first.body().path("number").asString("");
    long end = System.nanoTime() + timeout.toNanos();
    Answer answer = client.show(number);
    while (answer.isOk() && any(answer.body(), Set.of("accepted")) && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      answer = client.show(number);
    }
    return answer;
  }

  private static boolean any(JsonNode answer, Set<String> states) {
    return answer
        .path("items")
        .valueStream()
        .anyMatch(item -> states.contains(item.path("state").asString("")));
  }

  private void print(Answer answer) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer.body());
      out.flush();
    } else if (answer.isOk()) {
      new ItemTable(out).print(answer.body());
    } else {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "hopthu: HTTP " + answer.status() + " " + answer.body().path("title").asString(""));
      ItemTable table = new ItemTable(err);
      answer.body().path("reasons").forEach(table::reason);
    }
  }
}
