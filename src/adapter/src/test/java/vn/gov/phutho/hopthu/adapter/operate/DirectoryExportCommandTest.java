package vn.gov.phutho.hopthu.adapter.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.adapter.directory.DirectoryServer;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;

class DirectoryExportCommandTest {
  private static DirectoryServer server;

  @TempDir Path dir;
  private Path token = Path.of("");

  @BeforeAll
  static void start() {
    server = new DirectoryServer(Set.of());
    server.given(anAccount().named("Trần Mạnh Hùng").address("hungtm@phutho.gov.vn").issued());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void token() throws IOException {
    token = Files.writeString(dir.resolve("directory.token"), DirectoryServer.READER + "\n");
  }

  private CommandRun export(String... more) {
    List<Object> args = new ArrayList<>(List.of("export", "--token-file", token));
    if (!List.of(more).contains("--url")) {
      args.addAll(List.of("--url", server.url()));
    }
    args.addAll(List.of(more));
    return CommandRun.of("directory", args.toArray());
  }

  @Test
  void printsAnAgencyAsJson() {
    CommandRun run = export("--agency", "skhcn");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("{\"agency\":\"skhcn\"").contains("Trần Mạnh Hùng");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void writesAFileForExcel() throws IOException {
    Path file = dir.resolve("danh-ba.csv");

    CommandRun run = export("--agency", "skhcn", "--format", "csv", "-o", file.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(Files.readString(file)).contains("Trần Mạnh Hùng");
  }

  @Test
  void leavesTheFileAsItWasWhenItFails() throws IOException {
    Path file = Files.writeString(dir.resolve("danh-ba.csv"), "as it was");

    CommandRun run = export("--agency", "khongco", "-o", file.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("HTTP 404", "unknown-agency", "danh mục", "register");
    assertThat(file).hasContent("as it was");
  }

  @Test
  void tellsWrongUsageWrongTokenAndASilentServerApart() throws IOException {
    assertThat(export("--format", "xlsx").code()).isEqualTo(64);
    assertThat(CommandRun.of("directory").code()).isEqualTo(64);
    assertThat(export("--url", "http://127.0.0.1:" + LdapFixture.freePort()).code()).isEqualTo(75);
    Files.writeString(token, DirectoryServer.SUBMITTER);
    assertThat(export().err()).contains("HTTP 403", "role-needed");
  }
}
