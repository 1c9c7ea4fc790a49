package vn.gov.phutho.hopthu.adapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.model.OfficialDomains;

class ListFilesTest {
  @TempDir private Path folder;
  private ConfigFolder config;

  @BeforeEach
  void start() {
    config = ConfigFolder.good(folder);
  }

  @Test
  void registerTellsEveryFaultOfItsLines() {
    config.file(
        "agencies.yaml",
        """
        agencies:
          - {address: skhcn, name: Sở Khoa học và Công nghệ}
          - {address: skhcn, name: Sở khác}
          - {address: Sở-Y-tế, name: Sở Y tế}
          - {address: cds.skhcn, name: Phòng Chuyển đổi số, parent: skchn}
          - {address: vxh, name: Phòng Văn hóa - Xã hội, parent: skhcn}
          - {name: Không địa chỉ}
          - {address: snv, name: "So\u031B\u0309 Nội vụ"}
          - {address: stc, name: Sở Tài chính, parrent: snv}
          - snnmt
        """);
    assertThat(config.faults())
        .satisfiesExactly(
            f -> assertThat(f).startsWith("agencies.yaml:3:15: address: skhcn is given twice"),
            f -> assertThat(f).startsWith("agencies.yaml:4:15: address: \"Sở-Y-tế\" is no local"),
            f ->
                assertThat(f)
                    .isEqualTo(
                        "agencies.yaml:5:61: parent: there is no parent \"skchn\"; allowed: skhcn (did"
                            + " you mean this?)"),
            f -> assertThat(f).contains(":6:", "has to end with .skhcn (4.1c)"),
            f -> assertThat(f).startsWith("agencies.yaml:7:5: address: is missing"),
            f -> assertThat(f).startsWith("agencies.yaml:8:26: name: the name is not in Unicode"),
            f ->
                assertThat(f)
                    .contains("parrent: there is no such key", "parent (did you mean this?)"),
            f -> assertThat(f).startsWith("agencies.yaml:10:5: needs keys with values"));
  }

  @Test
  void registerNeedsItsList() {
    assertThat(config.file("agencies.yaml", "agency: []").faults()).hasSize(2);
    assertThat(config.file("agencies.yaml", "").faults()).hasSize(1);
    assertThat(config.file("agencies.yaml", "agencies: skhcn").faults()).hasSize(1);
  }

  @Test
  void shippedRegisterHasTheExamplesOfTheRegulation() {
    Agencies agencies = config.settings().mail().agencies();
    assertThat(agencies.find("skhcn")).isPresent();
    assertThat(agencies.find("phungnguyen")).isPresent();
    assertThat(agencies.find("cds.skhcn").flatMap(Agency::parent)).contains("skhcn");
    assertThat(agencies.find("vxh.viettri").flatMap(Agency::parent)).contains("viettri");
  }

  @Test
  void shippedListForJamesIsTheSame() throws IOException {
    Path james =
        Path.of(System.getProperty("project.root", "../.."), "config/james/hopthu.properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(james)) {
      properties.load(reader);
    }
    List<String> names = List.of(properties.getProperty("official.domains").split(","));
    assertThat(OfficialDomains.of(names).hash())
        .isEqualTo(config.settings().mail().official().hash());
  }

  @Test
  void officialDomainsHaveTwoLabelsAndNoRepeat() {
    config.file(
        "official-domains.yaml", "domains:\n- gov.vn\n- vn\n- GOV.VN\n- gov.vn\n- .dcs.vn\n");
    assertThat(config.faults())
        .extracting(f -> f.substring(0, f.indexOf(';')))
        .containsExactly(
            "official-domains.yaml:3:3: domains: \"vn\" is no domain name for this list",
            "official-domains.yaml:4:3: domains: \"GOV.VN\" is no domain name for this list",
            "official-domains.yaml:5:3: domains: gov.vn is given twice",
            "official-domains.yaml:6:3: domains: \".dcs.vn\" is no domain name for this list");
  }

  @Test
  void tokensTellUnknownRolesAndRepeats() {
    String hash = "ab".repeat(32);
    config.file(
        "tokens.yaml",
        "tokens:\n- {name: a, sha256: %s, roles: [submt]}\n- {name: a, sha256: %s, roles: []}\n"
            .formatted(hash, hash));
    assertThat(config.faults())
        .anySatisfy(
            f -> assertThat(f).contains("there is no such role", "submit (did you mean this?)"))
        .anySatisfy(f -> assertThat(f).contains("name: the name is given twice"))
        .anySatisfy(f -> assertThat(f).contains("sha256: the token is given twice"))
        .hasSize(3);
  }

  @Test
  void shortWeakStringIsRefusedWithItsLine() {
    config.file("weak-secrets.txt", "# a comment\n123456\n1\n");
    assertThat(config.faults())
        .singleElement()
        .asString()
        .startsWith("weak-secrets.txt:3:1: is so");
  }
}
