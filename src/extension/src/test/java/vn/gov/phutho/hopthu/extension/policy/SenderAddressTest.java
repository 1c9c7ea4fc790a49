package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.MailAddress;

class SenderAddressTest {
  private static final MailAddress ANHD = MailAddress.parse("anhd@phutho.gov.vn");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anhd@phutho.gov.vn",
        "AnhD@PhuTho.Gov.VN",
        "\"anhd\"@phutho.gov.vn",
        "\"a\\nhd\"@phutho.gov.vn",
        "anhd@phutho.gov.vn."
      })
  void readsEverySpellingAsTheSameAddress(String text) {
    assertThat(SenderAddress.read(text)).contains(ANHD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anhd", "@phutho.gov.vn", "anhd@", "a b@phutho.gov.vn"})
  void readsNothingElseAsAnAddress(String text) {
    assertThat(SenderAddress.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anhd@phutho.gov.vn",
        "Đỗ Ánh <anhd@phutho.gov.vn>",
        "\"x@example.org\" <anhd@phutho.gov.vn>",
        "=?utf-8?Q?=C3=81nh?= <anhd@phutho.gov.vn>",
        "(a comment) anhd@phutho.gov.vn (another)",
        "Phòng: anhd@phutho.gov.vn, x@example.org;",
        "x@example.org,\r\n anhd@phutho.gov.vn"
      })
  void findsTheAddressInAHeader(String field) {
    assertThat(HeaderSenders.read(List.of(field))).contains(ANHD);
  }

  @Test
  void takesEveryFieldThereIs() {
    assertThat(HeaderSenders.read(List.of("x@example.org", "anhd@phutho.gov.vn"))).hasSize(2);
    assertThat(HeaderSenders.read(List.of("undisclosed", "<>", ""))).isEmpty();
  }
}
