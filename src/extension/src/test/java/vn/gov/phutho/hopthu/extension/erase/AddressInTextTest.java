package vn.gov.phutho.hopthu.extension.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressInTextTest {
  private static final String AN = "an@phutho.gov.vn";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an@phutho.gov.vn",
        ".*@x:an@phutho.gov.vn",
        "an@phutho\\.gov\\.vn:snv@phutho.gov.vn",
        "lan@phutho.gov.vn|AN@phutho.gov.vn:x@y"
      })
  void isNamed(String expression) {
    assertThat(AddressInText.names(expression, AN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lan@phutho.gov.vn",
        "t.an@phutho.gov.vn",
        "an@phutho.gov.vn.evil.com",
        "(.*)@phutho.gov.vn:${1}@x"
      })
  void isNotNamed(String expression) {
    assertThat(AddressInText.names(expression, AN)).isFalse();
  }
}
