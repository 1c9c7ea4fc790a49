package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialDomainsTest {
  private final OfficialDomains official = OfficialDomains.of(List.of("gov.vn", "dcs.vn"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gov.vn",
        "GOV.VN.",
        "gov.vn.",
        "phutho.gov.vn",
        "skhcn.phutho.gov.vn",
        "Tinhuy.DCS.vn",
        // RFC 3490: a full-width name and an ideographic stop are the same name.
        "ｇｏｖ.vn",
        "phutho。gov。vn"
      })
  void knowsItsOwn(String domain) {
    assertThat(official.contains(domain)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evilgov.vn",
        "phutho.gov.vn.evil.com",
        "gov.vn.com",
        "gov.vnn",
        "vn",
        "gov",
        "",
        ".",
        "..",
        ".gov.vn",
        "gov.vn..",
        "a..gov.vn",
        " gov.vn",
        "gov.vn ",
        "gmail.com",
        "xgov.vn",
        "-gov.vn",
        "gov-.vn",
        "xn--gv-vja.vn",
        "phutho.xn--gv-vja.vn",
        "[gov.vn]",
        "#gov.vn",
        "gov.vn\u3002\u3002",
        "gov.vn:evil.com",
        "gov.vn/evil.com",
        "gov\u0000.vn",
        "g\u200Bov.evil.vn",
        "G\u041EV.VN",
        "gov_vn",
        "a@gov.vn",
        "phutho.gov.vn@evil.com",
        // Cyrillic о, Latin script ɡ, zero width space, dotless i
        "g\u043Ev.vn",
        "\u0261ov.vn",
        "phutho.g\u043Ev.vn",
        "evil\u2024gov.vn",
        "dcs.v\u0578"
      })
  void knowsNoLookAlike(String domain) {
    assertThat(official.contains(domain)).isFalse();
  }

  @Test
  void addressesCountByTheirDomain() {
    assertThat(official.contains(MailAddress.parse("gov.vn@gmail.com"))).isFalse();
    assertThat(official.contains(MailAddress.parse("a@phutho.gov.vn"))).isTrue();
  }

  @Test
  void addressesWithARouteOrQuotesAreNoneOfOurs() {
    assertThat(
            List.of(
                "\"x@gov.vn\"@evil.com",
                "\"a@evil.com\"@gov.vn",
                "@gov.vn,@dcs.vn:own@evil.com",
                "<@a,@b:user@c>",
                "a@gov.vn."))
        .allSatisfy(text -> assertThat(MailAddress.read(text)).isEmpty());
  }

  @Test
  void hashTellsListsApart() {
    assertThat(official.hash())
        .isEqualTo(OfficialDomains.of(List.of("DCS.VN.", "gov.vn")).hash())
        .isNotEqualTo(OfficialDomains.of(List.of("gov.vn")).hash())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void internationalSuffixMatchesInBothForms() {
    OfficialDomains names = OfficialDomains.of(List.of("phúthọ.vn"));
    assertThat(names.contains("a.PHÚTHỌ.vn")).isTrue();
    assertThat(names.suffixes()).allMatch(s -> s.startsWith("xn--"));
    assertThat(names.suffixes()).allSatisfy(s -> assertThat(names.contains(s)).isTrue());
  }

  @Test
  void emptySuffixWouldMatchEverythingAndIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficialDomains(Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficialDomains(Set.of("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OfficialDomains(Set.of("gov.vn", ".")));
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficialDomains(Set.of("a b")));
  }
}
