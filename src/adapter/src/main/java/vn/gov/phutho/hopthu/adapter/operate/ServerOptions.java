package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which running adapter is spoken to, and by which right: a mixin. */
public final class ServerOptions {
  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = {
        "Địa chỉ của hệ thống, ví dụ http://127.0.0.1:8580.",
        "The adapter, e.g. http://127.0.0.1:8580."
      })
  private URI url = URI.create("");

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = {"Tệp một dòng chứa mã truy cập.", "A file with one line, the token."})
  private Path tokenFile = Path.of("");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** A client of that adapter. */
  RequestClient client() {
    if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
      throw new ParameterException(spec.commandLine(), "--url: an http or https URL is due");
    }
    try {
      return new RequestClient(url, Files.readString(tokenFile).strip());
    } catch (IOException unreadable) {
      throw new CommandFailure(ExitCode.ERROR, "cannot read " + tokenFile, unreadable);
    }
  }

  CommandFailure unreachable(IOException cause) {
    return new CommandFailure(ExitCode.TEMPORARY, url + " cannot be reached", cause);
  }
}
