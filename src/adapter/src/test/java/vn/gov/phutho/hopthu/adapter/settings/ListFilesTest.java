package vn.gov.phutho.hopthu.adapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.AgencyAddresses;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.request.AgencyType;
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
        province: Phú Thọ
        reserved: [kín, banbientap]
        agencies:
          - {address: skhcn, type: department, name: Sở Khoa học và Công nghệ}
          - {address: skhcn, type: department, name: Sở khác}
          - {address: Sở-Y-tế, type: department, name: Sở Y tế}
          - {address: cds.skhcn, type: subunit, name: Phòng Chuyển đổi số, parent: skchn}
          - {address: vxh, type: subunit, name: Phòng Văn hóa - Xã hội, parent: skhcn}
          - {type: department, name: Không địa chỉ}
          - {address: snv, type: department, name: "So\u031B\u0309 Nội vụ"}
          - {address: stc, type: department, name: Sở Tài chính, parrent: snv}
          - snnmt
          - {address: syt, type: departement, name: Sở Y tế}
          - {address: xd.xd, type: subunit, name: Phòng Xây dựng, parent: xd.xd}
          - {address: vp, type: subunit, name: Văn phòng}
          - {address: sytpt, type: department, name: SỞ Y TẾ TỈNH PHÚ THỌ}
          - {address: root, type: agreed, name: Ban quản trị}
          - {address: banbientap, type: agreed, name: Ban Biên tập}
          - {address: sct, type: department, name: Sở Công Thương, focalPoint: {name: A, phone: "1"}}
        """);
    assertThat(config.faults())
        .satisfiesExactly(
            f -> assertThat(f).startsWith("agencies.yaml:2:12: reserved: \"kín\" is no local part"),
            f -> assertThat(f).startsWith("agencies.yaml:5:15: address: skhcn is given twice"),
            f -> assertThat(f).startsWith("agencies.yaml:6:15: address: \"Sở-Y-tế\" is no local"),
            f ->
                assertThat(f)
                    .startsWith("agencies.yaml:7:76: parent: there is no parent \"skchn\"")
                    .endsWith("allowed: skhcn (did you mean this?)"),
            f -> assertThat(f).contains(":8:", "has to end with .skhcn (4.1c)"),
            f -> assertThat(f).startsWith("agencies.yaml:9:5: address: is missing"),
            f -> assertThat(f).contains(":10:", "name: the name is not in Unicode"),
            f ->
                assertThat(f)
                    .contains("parrent: there is no such key", "parent (did you mean this?)"),
            f -> assertThat(f).startsWith("agencies.yaml:12:5: needs keys with values"),
            f -> assertThat(f).contains(":13:", "type: there is no such type", "department (did"),
            f -> assertThat(f).contains(":14:", "xd.xd is above itself"),
            f -> assertThat(f).contains(":15:", "a sub-unit needs its parent"),
            f -> assertThat(f).contains(":16:", "name: SỞ Y TẾ TỈNH PHÚ THỌ is given twice"),
            f -> assertThat(f).contains(":17:", "root is a reserved name"),
            f -> assertThat(f).contains(":18:", "banbientap is a reserved name"),
            f -> assertThat(f).contains(":19:", "phone: there is no such key")); // B7
  }

  @Test
  void registerNeedsItsList() {
    assertThat(config.file("agencies.yaml", "agency: []").faults()).hasSize(3);
    assertThat(config.file("agencies.yaml", "").faults()).hasSize(1);
    assertThat(config.file("agencies.yaml", "province: A\nagencies: skhcn").faults()).hasSize(1);
  }

  @Test
  void shippedRegisterHasTheExamplesOfTheRegulation() {
    Register agencies = config.settings().mail().agencies();
    assertThat(agencies.find("skhcn")).isPresent();
    assertThat(agencies.find("phungnguyen")).isPresent();
    assertThat(agencies.find("cds.skhcn").flatMap(Agency::parent)).contains("skhcn");
    assertThat(agencies.find("vxh.viettri").flatMap(Agency::parent)).contains("viettri");
  }

  @Test
  void shippedRegisterHasTheCommunesOfTheMergedProvince() { // Resolution 1676/NQ-UBTVQH15
    Register register = config.settings().mail().agencies();
    assertThat(register.agencies().values())
        .filteredOn(a -> a.type() == AgencyType.COMMUNE)
        .hasSize(148)
        .filteredOn(a -> a.name().startsWith("Ủy ban nhân dân phường "))
        .hasSize(15);
  }

  @Test
  void shippedAddressesAreThoseOfTheRuleButForOne() { // A1, A2, A3 (4.1)
    Register register = config.settings().mail().agencies();
    AgencyAddresses rule = new AgencyAddresses(register, "phutho.gov.vn");
    assertThat(register.agencies().values())
        .filteredOn(a -> !rule.computed(a).equals(Optional.of(a.localPart())))
        .extracting(Agency::localPart)
        .containsExactly("vanphong");
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
