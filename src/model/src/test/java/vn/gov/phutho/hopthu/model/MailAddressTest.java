package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @Test
  void isLowerCase() {
    assertThat(MailAddress.parse("HungTM@PhuTho.GOV.VN"))
        .isEqualTo(new MailAddress("hungtm", "phutho.gov.vn"))
        .hasToString("hungtm@phutho.gov.vn");
  }

  @Test
  void ordersByText() {
    assertThat(new TreeSet<>(List.of(MailAddress.parse("b@a.vn"), MailAddress.parse("a@b.vn"))))
        .first()
        .hasToString("a@b.vn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hungtm",
        "@phutho.gov.vn",
        "hungtm@",
        "",
        "@",
        "a b@phutho.gov.vn",
        ".a@phutho.gov.vn",
        "a.@phutho.gov.vn",
        "a..b@phutho.gov.vn",
        "\"a b\"@phutho.gov.vn",
        "a@[127.0.0.1]",
        "hùng@phutho.gov.vn",
        "a@phú.vn",
        "a@-b.vn",
        "a@b-.vn",
        "a@b..vn",
        "a@b.vn.",
        "a@.vn",
        "a\r\nRCPT@b.vn",
        "a@b.vn\n",
        "a@b@c.vn",
        "a,b@c.vn",
        "<a@b.vn>",
        "a@b_c.vn"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(MailAddress.read(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> MailAddress.parse(text));
  }

  // U+212A KELVIN SIGN and U+0130 become ASCII letters in lower case.
  @ParameterizedTest
  @ValueSource(strings = {"\u212Ahainm@phutho.gov.vn", "a@phutho.gov.v\u212A", "\u0130@b.vn"})
  void refusesLettersThatOnlyBecomeAsciiInLowerCase(String text) {
    assertThat(MailAddress.read(text)).isEmpty();
  }

  @Test
  void localPartHasAtMost64Octets() {
    assertThat(MailAddress.read("a".repeat(64) + "@b.vn")).isPresent();
    assertThat(MailAddress.read("a".repeat(65) + "@b.vn")).isEmpty();
  }

  @Test
  void domainHasAtMost255Octets() {
    String labels = "a.".repeat(126);
    assertThat(MailAddress.read("a@" + labels + "abc")).isPresent();
    assertThat(MailAddress.read("a@" + labels + "abcd")).isEmpty();
  }

  @Test
  void longHostileTextIsRefusedQuickly() {
    assertThat(MailAddress.read("a.".repeat(50_000) + "@b.vn")).isEmpty();
    assertThat(MailAddress.read("a@" + "-".repeat(50_000))).isEmpty();
  }
}
