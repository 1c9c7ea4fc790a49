package vn.gov.phutho.hopthu.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtensionSettingsTest {
  private final Map<String, String> values =
      new HashMap<>(
          Map.of(
              "official.domains", "gov.vn,dcs.vn",
              "attachments.limit", "20971520",
              "accounts.fresh.ms", "500",
              "accounts.known.good.seconds", "600",
              "accounts.ldap.connections", "8"));

  @Test
  void readsEveryKey() {
    ExtensionSettings settings = ExtensionSettings.parse(values);
    assertThat(settings.official().suffixes()).containsExactlyInAnyOrder("gov.vn", "dcs.vn");
    assertThat(settings.attachments().limit()).isEqualTo(20_971_520);
    assertThat(settings.trust().fresh()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.trust().knownGood()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.ldapConnections()).isEqualTo(8);
  }

  @Test
  void reportsAllFaultsAtOnce() {
    values.put("attachments.limit", "20MB");
    values.put("accounts.fresh.ms", "2000");
    values.remove("official.domains");
    values.put("colour", "blue");
    assertThatThrownBy(() -> ExtensionSettings.parse(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("conf/hopthu.properties")
        .hasMessageContaining("attachments.limit: '20MB' is not a whole number")
        .hasMessageContaining("accounts.fresh.ms: '2000' is not a whole number from 0 to 1000")
        .hasMessageContaining("official.domains: missing")
        .hasMessageContaining("colour: unknown");
  }

  @Test
  void changesItsHashWithAnyValue() {
    String before = ExtensionSettings.parse(values).hash();
    values.put("accounts.fresh.ms", "400");
    assertThat(ExtensionSettings.parse(values).hash()).isNotEqualTo(before).hasSize(64);
  }
}
