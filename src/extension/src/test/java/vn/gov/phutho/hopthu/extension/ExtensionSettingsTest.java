package vn.gov.phutho.hopthu.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.SuspendedMail;
import vn.gov.phutho.hopthu.extension.policy.identity.FromOutside;
import vn.gov.phutho.hopthu.extension.policy.inbound.ForwardMode;

class ExtensionSettingsTest {
  private final Map<String, String> values =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("official.domains", "gov.vn,dcs.vn"),
              Map.entry("attachments.limit", "20971520"),
              Map.entry("accounts.fresh.ms", "500"),
              Map.entry("accounts.known.good.seconds", "600"),
              Map.entry("accounts.ldap.connections", "8"),
              Map.entry("dkim.key.file", "/etc/james/dkim.pem"),
              Map.entry("dkim.domain", "phutho.gov.vn"),
              Map.entry("dkim.selector", "hopthu-2026"),
              Map.entry("scan.clamd", "127.0.0.1:3310"),
              Map.entry("scan.rspamd", "http://127.0.0.1:11333"),
              Map.entry("scan.seconds", "30"),
              Map.entry("sessions.watch.ms", "500"),
              Map.entry("sessions.watch.names", "200"),
              Map.entry("inbound.forward.mode", "refuse"),
              Map.entry("identity.from.outside", "tag"),
              Map.entry("suspended.mail", "defer"),
              Map.entry("suspended.defer.hours", "100")));

  @Test
  void readsEveryKey() {
    ExtensionSettings settings = ExtensionSettings.parse(values);
    assertThat(settings.official().suffixes()).containsExactlyInAnyOrder("gov.vn", "dcs.vn");
    assertThat(settings.attachments().limit()).isEqualTo(20_971_520);
    assertThat(settings.trust().fresh()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.trust().knownGood()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.ldapConnections()).isEqualTo(8);
    assertThat(settings.watch()).isEqualTo(new WatchSettings(Duration.ofMillis(500), 200));
    assertThat(settings.inbound())
        .isEqualTo(new InboundSettings(ForwardMode.REFUSE, FromOutside.TAG));
    assertThat(settings.suspended())
        .isEqualTo(new SuspendedSettings(SuspendedMail.DEFER, Duration.ofHours(100)));
    assertThat(settings.dkim().keyFile()).contains(Path.of("/etc/james/dkim.pem"));
    assertThat(settings.dkim().recordName()).isEqualTo("hopthu-2026._domainkey.phutho.gov.vn");
    assertThat(settings.scan().clamd().orElseThrow().getPort()).isEqualTo(3310);
    assertThat(settings.scan().rspamd()).contains(URI.create("http://127.0.0.1:11333/checkv2"));
    assertThat(settings.scan().patience()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void turnsOffWhatIsLeftEmpty() {
    List.of("dkim.key.file", "scan.clamd", "scan.rspamd").forEach(k -> values.put(k, ""));
    ExtensionSettings settings = ExtensionSettings.parse(values);
    assertThat(settings.dkim().keyFile()).isEmpty();
    assertThat(settings.scan().on()).isFalse();
  }

  @Test
  void refusesWhatWouldBreakASignatureOrASocket() {
    values.put("dkim.selector", "a; d=evil.example");
    values.put("scan.clamd", "3310");
    values.put("scan.rspamd", "ftp://127.0.0.1");
    values.remove("dkim.key.file");
    assertThatThrownBy(() -> ExtensionSettings.parse(values))
        .hasMessageContaining("dkim.selector: 'a; d=evil.example' is not letters")
        .hasMessageContaining("scan.clamd: '3310' is not host:port")
        .hasMessageContaining("scan.rspamd: 'ftp://127.0.0.1' is not a URL")
        .hasMessageContaining("dkim.key.file: missing; leave it empty to turn it off");
  }

  @Test
  void reportsAllFaultsAtOnce() {
    values.put("attachments.limit", "20MB");
    values.put("accounts.fresh.ms", "2000");
    values.remove("official.domains");
    values.remove("identity.from.outside");
    values.put("inbound.forward.mode", "REFUSE");
    values.put("suspended.mail", "reject");
    values.put("suspended.defer.hours", "0");
    values.put("colour", "blue");
    assertThatThrownBy(() -> ExtensionSettings.parse(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("conf/hopthu.properties")
        .hasMessageContaining("attachments.limit: '20MB' is not a whole number")
        .hasMessageContaining("accounts.fresh.ms: '2000' is not a whole number from 0 to 1000")
        .hasMessageContaining("official.domains: missing")
        .hasMessageContaining("identity.from.outside: missing")
        .hasMessageContaining(
            "inbound.forward.mode: 'REFUSE' is not one of refuse, quarantine, tag")
        .hasMessageContaining("suspended.mail: 'reject' is not one of accept, defer, refuse")
        .hasMessageContaining("suspended.defer.hours: '0' is not a whole number from 1 to 720")
        .hasMessageContaining("colour: unknown");
  }

  @Test
  void changesItsHashWithAnyValue() {
    String before = ExtensionSettings.parse(values).hash();
    values.put("accounts.fresh.ms", "400");
    assertThat(ExtensionSettings.parse(values).hash()).isNotEqualTo(before).hasSize(64);
  }
}
