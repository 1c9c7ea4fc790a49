package vn.gov.phutho.hopthu.acceptance.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.acceptance.Papers;
import vn.gov.phutho.hopthu.acceptance.Papers.Person;
import vn.gov.phutho.hopthu.acceptance.Repository;
import vn.gov.phutho.hopthu.acceptance.SharedSystem;
import vn.gov.phutho.hopthu.trial.TrialSystem;

/** The commands of a sysadmin, as typed, on the built jar. */
@ExtendWith(SharedSystem.class)
class CommandsTest {
  private final TrialSystem system;
  @TempDir private Path folder;

  CommandsTest(TrialSystem system) {
    this.system = system;
  }

  /** What a command printed and how it ended. */
  private record Ended(int code, String output) {}

  @Test
  void signsSubmitsAndExplains() throws Exception {
    Papers paper = new Papers().issue(Person.named("Ma Văn Kháng"));
    Path json = Files.writeString(folder.resolve("paper.json"), paper.json());
    Path jws = folder.resolve("paper.jws");
    Ended signed =
        hopthu(
            "sign", system.folder().signingKey().toString(), json.toString(), "-o", jws.toString());
    assertThat(signed.code()).as(signed.output()).isZero();

    Ended submitted =
        hopthu("submit", jws.toString(), "--wait", "--url", url(), "--token-file", token("submit"));
    assertThat(submitted.code()).as(submitted.output()).isZero();
    assertThat(submitted.output()).contains("applied", "khangmv@phutho.gov.vn");

    Ended account =
        hopthu(
            "explain", "khangmv@phutho.gov.vn", "--url", url(), "--token-file", token("operate"));
    assertThat(account.code()).isZero();
    assertThat(account.output())
        .contains("active", "issued khangmv@phutho.gov.vn (5.4a)", paper.number() + " item 1");

    Ended document =
        hopthu("explain", paper.number(), "--url", url(), "--token-file", token("submit"));
    assertThat(document.output()).contains("applied", "khangmv@phutho.gov.vn");
  }

  @Test
  void endsWithFourWhenAnItemIsRefused() throws Exception {
    Papers paper = new Papers().issue(Person.named("Ma Văn Một")).issue(Person.named("Ma V¨n Hai"));
    Path jws = Files.writeString(folder.resolve("p.jws"), system.signer().sign(paper.json()));
    Ended submitted =
        hopthu("submit", jws.toString(), "--wait", "--url", url(), "--token-file", token("submit"));
    assertThat(submitted.code()).as(submitted.output()).isEqualTo(4);
    assertThat(submitted.output()).contains("name-legacy-encoding");
  }

  @Test
  void checksTheConfigurationThatTheDaemonRunsWith() throws Exception {
    String config = system.folder().config().toString();
    assertThat(hopthu("check", "--config", config)).isEqualTo(new Ended(0, "ok\n"));
    Ended wrong = hopthu("check", "--config", config, "--set", "quota.personMegabytes=100");
    assertThat(wrong.code()).isEqualTo(78);
    assertThat(wrong.output()).contains("quota.personMegabytes", "500");
  }

  private String url() {
    return "http://127.0.0.1:" + system.ports().adapter();
  }

  private String token(String role) {
    return system.folder().root().resolve("tokens/" + role + ".token").toString();
  }

  private static Ended hopthu(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-jar",
                Repository.ROOT.resolve("src/adapter/target/hopthu.jar").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
