package vn.gov.phutho.hopthu.adapter.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.settings.ConfigFolder;

/** With the decisions that the repository ships. */
class CalendarCommandTest {
  @TempDir private Path folder;
  private ConfigFolder config;

  @BeforeEach
  void start() {
    config = ConfigFolder.good(folder);
  }

  private CommandRun run(String line) {
    return CommandRun.of("calendar", (Object[]) (line + " --config " + folder).split(" "));
  }

  @Test
  void explainPrintsEveryDayCountedAndSkippedAndWhy() { // C6 (6.1)
    CommandRun run = run("explain 2026-02-09 +15wd");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "2026: 12729/VPCP-KGVX 2025-12-25",
            "2026-02-09 Thứ Hai",
            "không tính / not counted:",
            "   1 2026-02-10 Thứ Ba",
            "   - 2026-02-14 Thứ Bảy",
            "nghỉ hằng tuần / weekly rest day",
            "   - 2026-02-17 Thứ Ba   âm lịch / lunar 1/1/2026",
            "Tết Âm lịch / Lunar New Year",
            "  15 2026-03-09 Thứ Hai",
            "15 ngày làm việc: hết ngày 2026-03-09; việc tiếp theo từ ngày 2026-03-10",
            "15 working days: ends with 2026-03-09; what follows happens on 2026-03-10")
        .doesNotContain("WARNING");
    assertThat(run.out().lines()).as("1 decision, 1 start, 28 days, 2 ends").hasSize(32);
  }

  @Test
  void explainWarnsInBothLanguagesOfAYearWithoutADecision() {
    CommandRun run = run("explain 2026-12-20 +60d");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "2027: CẢNH BÁO: chưa có quyết định",
            "2027: WARNING: no decision on its holidays yet; computed days are used",
            "60 ngày: hết ngày 2027-02-18; việc tiếp theo từ ngày 2027-02-19");
  }

  @Test
  void explainCountsMonthsByTheirEnds() {
    assertThat(run("explain 2026-08-31 +6m").out())
        .contains("   1 2026-09-30", "   6 2027-02-28", "6 tháng: hết ngày 2027-02-28");
  }

  @Test
  void explainOfADayAloneSaysWhatItIs() {
    assertThat(run("explain 2026-08-22").out())
        .contains("Thứ Bảy", "làm bù cho ngày 2026-08-31 / worked in exchange for 2026-08-31");
    assertThat(run("explain 2026-04-27").out()).contains("nghỉ bù Giỗ Tổ Hùng Vương");
  }

  @Test
  void explainIsJsonOnDemand() {
    CommandRun run = run("explain 2026-12-31 +1wd --json");
    assertThat(run.code()).isZero();
    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.path("last").asString()).isEqualTo("2027-01-04");
    assertThat(report.path("then").asString()).isEqualTo("2027-01-05");
    assertThat(report.path("from").path("lunar").asString()).isEqualTo("23/11/2026");
    assertThat(report.path("days").path(0).path("kind").asString()).isEqualTo("holiday");
    assertThat(report.path("days").path(0).path("number").asInt()).isZero();
    assertThat(report.path("days").path(3).path("number").asInt()).isEqualTo(1);
    assertThat(report.path("years").path(1).path("decided").asBoolean()).isFalse();
    assertThat(report.path("years").path(1).path("en").asString()).startsWith("WARNING");
  }

  @Test
  void yearListsItsDaysOffAndMadeUp() {
    CommandRun run = run("2026");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("2026-01-02", "- nghỉ hoán đổi, làm bù ngày 2026-01-10", "2026-09-01")
        .contains("+ làm bù cho ngày 2026-08-31");
    assertThat(run("2027").out()).contains("WARNING", "2027-02-06");
    assertThat(JsonMapper.shared().readTree(run("2025 --json").out()).path("days").size())
        .isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain",
        "explain 2026-13-01",
        "explain 24/11/2026",
        "explain 2026-11-24 15wd",
        "explain 2026-11-24 +0d",
        "explain 2026-11-24 +15x",
        "explain 1800-01-01",
        "explain 2026-11-24 +13m",
        "1999",
        "next"
      })
  void wrongUsageIsToldWithTheUsage(String line) {
    CommandRun run = run(line);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).startsWith("hopthu: ").contains("Usage: hopthu calendar");
  }

  @Test
  void missingYearIsWrongUsage() {
    assertThat(CommandRun.of("calendar").code()).isEqualTo(64);
  }

  @Test
  void faultyHolidaysFileIsAConfigurationFault() {
    config.file("holidays.yaml", "years: 2026\n");
    CommandRun run = run("explain 2026-11-24 +1d");
    assertThat(run.code()).isEqualTo(78);
    assertThat(run.err()).contains("holidays.yaml:1:8: years: cần một danh sách", "needs a list");
    assertThat(run.out()).isEmpty();
  }
}
