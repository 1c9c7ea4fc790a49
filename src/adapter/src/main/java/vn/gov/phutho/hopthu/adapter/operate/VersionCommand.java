package vn.gov.phutho.hopthu.adapter.operate;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code hopthu version}. */
@Command(
    name = "version",
    description = {"Phiên bản của Hopthu.", "The version of Hopthu."})
final class VersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--json",
      description = {"Kết quả dạng JSON.", "The result as JSON."})
  private boolean json;

  @Override
  public Integer call() {
    // The jar's manifest holds it; classes that run outside a jar have none.
    String version =
        Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
            .orElse("unpackaged");
    Report report = new Report(version, Runtime.version().toString());
    spec.commandLine()
        .getOut()
        .println(
            json
                ? JsonMapper.shared().writeValueAsString(report)
                : "hopthu " + report.version() + ", Java " + report.java());
    return ExitCode.OK.number();
  }

  /** The JSON form. */
  record Report(String version, String java) {}
}
