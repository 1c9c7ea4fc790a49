package vn.gov.phutho.hopthu.adapter.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.settings.ConfigFolder;

class HopthuCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... args) {
    return HopthuCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void helpSpeaksBothLanguages() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("Buộc thư điện tử công vụ", "Makes a province's official mail", "check", "78");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nothing", "nothing", "check --nothing", "check --config"})
  void wrongUsageIsToldWithTheUsage(String line) {
    assertThat(run(line.split(" "))).isEqualTo(64);
    assertThat(err.toString()).startsWith("hopthu: ").contains("Usage: hopthu");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void missingCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(64);
  }

  @Test
  void goodConfigurationIsOk() {
    ConfigFolder.good(folder);
    assertThat(run("check", "--config", folder.toString())).isZero();
    assertThat(out.toString()).isEqualTo("ok" + System.lineSeparator());
  }

  @Test
  void faultyConfigurationIsToldInBothLanguages() {
    ConfigFolder.good(folder);
    assertThat(run("check", "--config", folder.toString(), "--set", "http.port=x")).isEqualTo(78);
    assertThat(out.toString().lines())
        .containsExactly(
            "--set http.port: http.port: \"x\" không phải số nguyên; cho phép: số nguyên từ 0 đến"
                + " 65535; ví dụ: 8580",
            "--set http.port: http.port: \"x\" is no whole number; allowed: a whole number from 0"
                + " to 65535; example: 8580");
  }

  @Test
  void faultsAreJsonOnDemand() {
    ConfigFolder.good(folder).file("hopthu.yaml", "http:\n  port: x\n");
    assertThat(run("check", "--json", "--config", folder.toString())).isEqualTo(78);
    JsonNode report = JsonMapper.shared().readTree(out.toString());
    assertThat(report.get("ok").asBoolean()).isFalse();
    assertThat(report.get("faults").values())
        .anySatisfy(
            fault -> {
              assertThat(fault.get("key").asString()).isEqualTo("http.port");
              assertThat(fault.get("line").asInt()).isEqualTo(2);
              assertThat(fault.get("column").asInt()).isEqualTo(9);
            });
  }

  @Test
  void versionIsJsonOnDemand() {
    assertThat(run("version", "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).get("version").asString()).isNotEmpty();
  }

  @Test
  void worstItemDecidesTheExitCode() {
    assertThat(ExitCode.worst(List.of())).isEqualTo(ExitCode.OK);
    assertThat(ExitCode.worst(List.of(ExitCode.PARTIAL, ExitCode.ERROR, ExitCode.CHANGES)))
        .isEqualTo(ExitCode.ERROR);
  }

  @Test
  void everyExitCodeIsTheOneOfTheCommandLineReference() {
    assertThat(ExitCode.values())
        .extracting(ExitCode::number)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 64, 75, 78);
  }
}
