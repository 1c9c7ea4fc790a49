package vn.gov.phutho.hopthu.adapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.testkit.WrittenPage;

class SettingsPagesTest {
  @Test
  void shippedFileIsWrittenFromTheKeys() throws IOException {
    WrittenPage.check("config/hopthu.yaml", SettingsPages.yaml());
  }

  @Test
  void referencePageIsWrittenFromTheKeys() throws IOException {
    WrittenPage.check("src/docs/settings.md", SettingsPages.reference());
  }

  @Test
  void everyKeyHasItsOwnNameAndVariable() {
    assertThat(Keys.ALL).extracting(Key::name).doesNotHaveDuplicates();
    assertThat(Keys.ALL).extracting(Key::variable).doesNotHaveDuplicates();
  }

  @Test
  void everyDefaultKeepsItsOwnRule() {
    assertThat(Keys.ALL)
        .filteredOn(key -> key.use() != Key.Use.ENVIRONMENT)
        .allSatisfy(
            key -> assertThat(key.kind().parse(key.value())).isInstanceOf(Parsed.Good.class));
  }

  @Test
  void everyExampleOfARuleKeepsIt() {
    assertThat(Keys.ALL)
        .filteredOn(key -> !key.kind().rule().example().isEmpty())
        .allSatisfy(
            key ->
                assertThat(key.kind().parse(key.kind().rule().example()))
                    .as(key.name())
                    .isInstanceOf(Parsed.Good.class));
  }
}
