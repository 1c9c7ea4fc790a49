package vn.gov.phutho.hopthu.adapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir private Path folder;
  private ConfigFolder config;

  @BeforeEach
  void start() {
    config = ConfigFolder.good(folder);
  }

  @Nested
  class Good {
    @Test
    void shippedConfigurationWithSecretsIsGood() {
      assertThat(config.faults()).isEmpty();
    }

    @Test
    void everyPartIsRead() {
      Settings settings = config.settings();
      assertThat(settings.http())
          .isEqualTo(new Settings.Http("127.0.0.1", 8580, Set.of(), List.of(), false));
      assertThat(settings.stateDir()).isEqualTo(Path.of("/var/lib/hopthu"));
      assertThat(settings.ldap().uri()).isEqualTo(URI.create("ldaps://ldap.phutho.gov.vn:636"));
      assertThat(settings.ldap().bind().password().reveal()).isEqualTo(ConfigFolder.LDAP_PASSWORD);
      assertThat(settings.ldap().connectTimeout()).isEqualTo(Duration.ofSeconds(5));
      assertThat(settings.ldap().requireTls()).isTrue();
      assertThat(settings.james().jwtKey().reveal()).startsWith("-----BEGIN PRIVATE KEY-----");
      assertThat(settings.mail().quota().personBytes()).isEqualTo(1000L * 1_048_576);
      assertThat(settings.mail().agencies().names())
          .containsEntry("skhcn", "Sở Khoa học và Công nghệ");
      assertThat(settings.mail().official().contains("skhcn.phutho.gov.vn")).isTrue();
      assertThat(settings.intake().maxBody()).isEqualTo(4L * 1_048_576);
      assertThat(settings.intake().trustDir()).isEqualTo(folder.resolve("trust"));
      assertThat(settings.secrets().weak()).contains("matkhau");
      assertThat(settings.secrets().personalData().bytes()).hasSize(PersonalDataKey.BYTES);
    }

    @Test
    void databaseIsAnH2FileUnderTheStateFolderByDefault() {
      assertThat(config.flag("state.dir", "/srv/hopthu").settings().database().url())
          .isEqualTo("jdbc:h2:file:/srv/hopthu/hopthu;WRITE_DELAY=0");
    }

    @Test
    void tokensAreReadWithTheirRoles() {
      String hash = "0".repeat(64);
      config.file(
          "tokens.yaml",
          "tokens:\n- {name: ioc, sha256: \"" + hash + "\", roles: [submit, outcomes]}\n");
      assertThat(config.settings().http().tokens())
          .containsExactly(new Token("ioc", hash, Set.of(Role.SUBMIT, Role.OUTCOMES)));
    }

    @Test
    void noSecretShowsInTheSettings() {
      String key = Base64.getEncoder().encodeToString(new byte[32]);
      assertThat(config.settings().toString())
          .doesNotContain(ConfigFolder.LDAP_PASSWORD, key, "BEGIN PRIVATE KEY")
          .contains("***");
    }
  }

  @Nested
  class Precedence {
    @Test
    void environmentWinsOverFile() {
      config.env("HOPTHU_LDAP_URI", "ldaps://other.gov.vn");
      assertThat(config.settings().ldap().uri()).isEqualTo(URI.create("ldaps://other.gov.vn"));
    }

    @Test
    void flagWinsOverEnvironment() {
      config.env("HOPTHU_HTTP_PORT", "1").flag("http.port", "2");
      assertThat(config.settings().http().port()).isEqualTo(2);
    }

    @Test
    void environmentNamesSplitWordsInside() {
      config.env("HOPTHU_LDAP_CONNECT_TIMEOUT", "250ms");
      assertThat(config.settings().ldap().connectTimeout()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void personalDataKeyMayComeFromTheEnvironment() {
      config
          .with("  personalDataFile:", "  # personalDataFile:")
          .env("HOPTHU_KEYS_PERSONAL_DATA", Base64.getEncoder().encodeToString(new byte[32]));
      assertThat(config.settings().secrets().personalData().bytes()).hasSize(32);
    }

    @Test
    void faultOfAVariableNamesTheVariable() {
      config.env("HOPTHU_HTTP_PORT", "many");
      assertThat(config.faults())
          .containsExactly(
              "environment HOPTHU_HTTP_PORT: http.port: \"many\" is no whole number;"
                  + " allowed: a whole number from 0 to 65535; example: 8580");
    }

    @Test
    void otherVariablesOfTheMachineAreLeftAlone() {
      assertThat(config.env("PATH", "/bin").env("HOPTHU_CONFIG", "x").faults()).isEmpty();
    }
  }

  @Nested
  class Faulty {
    @Test
    void tellsTenDifferentFaultsAtOnce() {
      config.file(
          "hopthu.yaml",
          """
          http:
            port: 70000
            adress: 127.0.0.1
          ldap:
            uri: ldap://ldap.phutho.gov.vn
            base: phutho
            bindDn: cn=hopthu,dc=phutho,dc=gov,dc=vn
            passwordFile: secrets/absent
            connectTimeout: 5
            requireTls: false
            requireTls: false
          james:
            url: [http://127.0.0.1:8000]
            jwtKeyFile: secrets/james-jwt.pem
          mail:
            domain: phutho.example.com
          keys:
            personalDataFile: secrets/personal-data.key
          secret:
            validMonths: 7
          intake:
            unsigned: accept
          """);
      assertThat(config.faults())
          .satisfiesExactly(
              f ->
                  assertThat(f)
                      .isEqualTo(
                          "hopthu.yaml:2:9: http.port: \"70000\" is out of range; allowed: a whole"
                              + " number from 0 to 65535; example: 8580"),
              f ->
                  assertThat(f)
                      .isEqualTo(
                          "hopthu.yaml:3:3: http.adress: there is no such key; allowed: http.address (did"
                              + " you mean this?)"),
              f -> assertThat(f).startsWith("hopthu.yaml:6:9: ldap.base: \"phutho\" is no disting"),
              f ->
                  assertThat(f)
                      .startsWith("hopthu.yaml:8:17: ldap.passwordFile: there is no file")
                      .endsWith("secrets/absent"),
              f ->
                  assertThat(f)
                      .startsWith("hopthu.yaml:9:19: ldap.connectTimeout: \"5\" is no duration"),
              f ->
                  assertThat(f)
                      .startsWith("hopthu.yaml:10:15: ldap.requireTls: is false while ldap.uri"),
              f ->
                  assertThat(f)
                      .isEqualTo(
                          "hopthu.yaml:11:3: ldap.requireTls: is given twice; first on line 10"),
              f -> assertThat(f).startsWith("hopthu.yaml:13:8: james.url: needs a single value"),
              f -> assertThat(f).startsWith("hopthu.yaml:16:11: mail.domain: is under none"),
              f -> assertThat(f).startsWith("hopthu.yaml:20:16: secret.validMonths: \"7\" is out"),
              f -> assertThat(f).startsWith("hopthu.yaml:22:13: intake.unsigned: \"accept\" is"));
    }

    @Test
    void everyFaultSpeaksVietnameseToo() {
      assertThat(config.with("port: 8580", "port: nhiều").found())
          .extracting(f -> f.vi().replace(folder + "/", ""))
          .singleElement()
          .asString()
          .startsWith("hopthu.yaml:")
          .endsWith(
              ": http.port: \"nhiều\" không phải số nguyên; cho phép: số nguyên từ 0 đến 65535;"
                  + " ví dụ: 8580");
    }

    @Test
    void syntaxErrorNamesLineAndColumn() {
      config.file("hopthu.yaml", "http:\n  port: 8580\n\taddress: x\n");
      assertThat(config.faults()).singleElement().asString().startsWith("hopthu.yaml:3:1: is no");
    }

    @Test
    void absentFileIsTheOneFault() {
      Path nowhere = folder.resolve("nowhere");
      assertThat(SettingsReader.read(nowhere, java.util.Map.of(), java.util.Map.of()))
          .isInstanceOfSatisfying(
              SettingsReading.Faults.class, f -> assertThat(f.faults()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"mail.domain", "ldap.uri", "ldap.base", "ldap.bindDn", "james.url"})
    void missingRequiredKeyIsNamed(String key) {
      String word = key.substring(key.indexOf('.') + 1) + ":";
      config.with("  " + word, "  # " + word);
      assertThat(config.faults())
          .anySatisfy(f -> assertThat(f).contains(": " + key + ": is missing, and is needed"));
    }

    @Test
    void nullValueIsNoDefault() {
      assertThat(config.with("port: 8580", "port:").faults())
          .singleElement()
          .asString()
          .contains("http.port: has no value");
    }

    @ParameterizedTest
    @CsvSource({"010", "1e3", "8_580", "-1", "0x10", "8580.0"})
    void oddSpellingsOfNumbersAreRefused(String number) {
      assertThat(config.with("port: 8580", "port: " + number).faults()).hasSize(1);
    }

    @Test
    void unknownSectionSuggestsTheNearest() {
      assertThat(config.with("ldap:", "ldpa:").faults())
          .anySatisfy(
              f -> assertThat(f).contains("ldpa: there is no such key; allowed: ldap (did"));
    }

    @Test
    void unknownVariableSuggestsTheNearest() {
      assertThat(config.env("HOPTHU_LDAP_URL", "x").faults())
          .containsExactly(
              "environment HOPTHU_LDAP_URL: there is no such variable; allowed: HOPTHU_LDAP_URI"
                  + " (did you mean this?)");
    }

    @Test
    void personalDataKeyIsTakenFromNoFlag() {
      assertThat(config.flag("keys.personalData", "AAAA").faults())
          .singleElement()
          .asString()
          .startsWith("--set keys.personalData: there is no such key");
    }

    @Test
    void secretsAreNeverQuoted() {
      config
          .file("secrets/personal-data.key", "hush-hush")
          .file("secrets/james-jwt.pem", "hush-hush")
          .with("# url: jdbc:postgresql:", "url: jdbc:postgresql://u:hush-hush@h/d #")
          .file("tokens.yaml", "tokens: [{name: a, sha256: hush-hush, roles: [submit]}]");
      assertThat(config.found()).hasSize(4).noneMatch(f -> (f.vi() + f.en()).contains("hush"));
    }
  }

  @Nested
  class Together {
    @Test
    void clearLdapIsForLoopback() {
      config.with("uri: ldaps://ldap.phutho.gov.vn:636", "uri: ldap://127.0.0.1:8389");
      config.with("requireTls: true", "requireTls: false");
      assertThat(config.settings().ldap().requireTls()).isFalse();
    }

    @Test
    void clearWebAdminElsewhereIsRefused() {
      assertThat(config.flag("james.url", "http://james.gov.vn:8000").faults())
          .singleElement()
          .asString()
          .startsWith("--set james.url: james.url: is http:// while James is another machine");
    }

    @Test
    void postgresqlNeedsAUser() {
      assertThat(config.flag("database.url", "jdbc:postgresql://h/d").faults())
          .singleElement()
          .asString()
          .contains("database.user: is missing, and PostgreSQL needs it");
    }

    @Test
    void passwordNeedsAUser() {
      config.file("secrets/db", "x").flag("database.passwordFile", "secrets/db");
      assertThat(config.faults()).singleElement().asString().contains("without database.user");
    }

    @Test
    void personalDataKeyIsGivenOnce() {
      config.env("HOPTHU_KEYS_PERSONAL_DATA", Base64.getEncoder().encodeToString(new byte[32]));
      assertThat(config.faults()).singleElement().asString().contains("the key is given twice");
    }

    @Test
    void personalDataKeyIsNeeded() {
      config.with("  personalDataFile:", "  # personalDataFile:");
      assertThat(config.faults())
          .singleElement()
          .asString()
          .contains("the personal data key is missing");
    }
  }
}
