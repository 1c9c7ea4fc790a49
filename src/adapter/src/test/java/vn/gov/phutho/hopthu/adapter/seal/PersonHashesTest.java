package vn.gov.phutho.hopthu.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonHashesTest {
  private static final String OLD = KeyRing.newKey(new SecureRandom());
  private static final String NEW = KeyRing.newKey(new SecureRandom());

  private static PersonHashes persons(String... keys) {
    return new PersonHashes(KeyRing.read(String.join("\n", keys).getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"025 090 001 234", "025.090.001.234", " 025090-001234\t"})
  void findsAPersonHoweverTheDigitsAreGrouped(String number) {
    assertThat(persons(OLD).of(number)).isEqualTo(persons(OLD).of("025090001234"));
  }

  @Test
  void keepsPersonsApart() {
    assertThat(persons(OLD).of("025090001234")).isNotEqualTo(persons(OLD).of("025090001235"));
    assertThat(persons(OLD).of("025090001")).isNotEqualTo(persons(OLD).of("025090001234"));
    assertThat(persons(OLD).of("025090001234")).isNotEqualTo(persons(NEW).of("025090001234"));
  }

  @Test
  void knowsAPersonAfterAChangeOfTheKey() {
    assertThat(persons(OLD, NEW).of("025090001234")).isEqualTo(persons(OLD).of("025090001234"));
  }

  @Test
  void makesSixtyFourHexDigits() {
    assertThat(persons(OLD).of("025090001234").hex())
        .matches("[0-9a-f]{64}")
        .doesNotContain("025090001234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12345678", "1234567890", "0250900012345", "02509000123x", "０２５０９０００１"})
  void refusesAnythingElseWithoutShowingIt(String number) {
    assertThatThrownBy(() -> persons(OLD).of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no CCCD or CMND number");
  }
}
