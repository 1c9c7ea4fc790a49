package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.adapter.operate.RequestClient.Answer;

/** {@code hopthu plan --as-of DATE}: what the days until then bring by themselves. */
@Command(
    name = "plan",
    description = {
      "Liệt kê những gì sẽ bị khóa, hết hạn, bị hủy đến ngày ấy và vì sao; không thay đổi gì.",
      "Lists what will be locked, expire and be destroyed by that day and why; changes nothing."
    })
final class PlanCommand implements Callable<Integer> {
  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "e.g. 2027-02-20 (role operate)")
  private String asOf = "";

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--json", description = "Prints the server's JSON as it is.")
  private boolean json;

  @Option(
      names = "--detailed-exitcode",
      description = {"Mã 2 khi có việc sẽ xảy ra.", "Ends with 2 when anything will happen."})
  private boolean detailed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try {
      Answer answer = server.client().plan(asOf);
      if (!answer.isOk()) {
        throw new CommandFailure(
            answer.isTemporary() ? ExitCode.TEMPORARY : ExitCode.ERROR,
            "plan: HTTP " + answer.status() + " " + answer.body().path("detail").asString(""));
      }
      print(answer.body());
      boolean changes = detailed && !answer.body().path("lines").isEmpty();
      return (changes ? ExitCode.CHANGES : ExitCode.OK).number();
    } catch (IOException unreachable) {
      throw server.unreachable(unreachable);
    }
  }

  private void print(JsonNode body) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(body);
    } else {
      for (JsonNode line : body.path("lines")) {
        String reason = line.path("reason").asString("");
        out.printf(
            "%s  %-7s  %s  (%s)%s  [%s]%n",
            line.path("day").asString(),
            line.path("what").asString(),
            line.path("address").asString(),
            line.path("clause").asString(),
            reason.isEmpty() ? "" : "  " + reason,
            line.path("request").asString());
      }
      out.printf(
          "%d dòng từ %s đến %s / lines from %2$s to %3$s%n",
          body.path("lines").size(), body.path("from").asString(), body.path("asOf").asString());
      String unread = body.path("unread").asString("");
      if (!unread.isEmpty()) {
        out.println("không đọc được LDAP / LDAP was not read: " + unread);
      }
    }
    out.flush();
  }
}
