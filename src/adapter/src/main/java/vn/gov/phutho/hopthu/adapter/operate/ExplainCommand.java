package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.adapter.operate.RequestClient.Answer;

/** {@code hopthu explain ADDRESS|NUMBER}: what was approved, what was done, and why. */
@Command(
    name = "explain",
    description = {
      "Giải thích một địa chỉ hoặc một văn bản: vì sao nó như vậy.",
      "Explains an address or a document: why it is as it is."
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ADDRESS|NUMBER",
      description = "e.g. hungtm@phutho.gov.vn (role operate) or 15/SNV-VP (role submit)")
  private String subject = "";

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--json", description = "Prints the server's JSON as it is.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try {
      RequestClient client = server.client();
      Answer answer = subject.contains("@") ? client.account(subject) : client.show(subject);
      if (!answer.isOk()) {
        throw new CommandFailure(
            answer.isTemporary() ? ExitCode.TEMPORARY : ExitCode.ERROR,
            subject
                + ": HTTP "
                + answer.status()
                + " "
                + answer.body().path("detail").asString(""));
      }
      print(answer.body());
      return ExitCode.OK.number();
    } catch (IOException unreachable) {
      throw server.unreachable(unreachable);
    }
  }

  private void print(JsonNode body) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(body);
    } else if (subject.contains("@")) {
      account(out, body);
    } else {
      new ItemTable(out).print(body);
    }
    out.flush();
  }

  private static void account(PrintWriter out, JsonNode body) {
    out.printf(
        "%s  %s%s  (%s)%n",
        body.path("address").asString(),
        body.path("status").asString(),
        body.path("until").asString("").isEmpty() ? "" : " until " + body.path("until").asString(),
        body.path("request").asString());
    if (!body.path("quotaException").asString("").isEmpty()) {
      out.printf("          quota exception by %s (7.1)%n", body.path("quotaException").asString());
    }
    for (JsonNode line : body.path("history")) {
      out.printf(
          "%8d  %s  %s  [%s]%n",
          line.path("position").asLong(),
          line.path("at").asString(),
          line.path("what").asString(),
          line.path("request").asString());
    }
  }
}
