package vn.gov.phutho.hopthu.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

class SecretPolicyTest {
  private static final SecretPolicy POLICY =
      new SecretPolicy(Set.of("123456", "password", "phutho", "matkhau"));

  @ParameterizedTest
  @CsvSource({
    "Ab1!xyz,           SECRET_TOO_SHORT", // seven
    "abcxyzkt1,         SECRET_CLASSES",
    "ABCXYZKT!,         SECRET_CLASSES",
    "x7!Hungtm#9,       SECRET_CONTAINS_ACCOUNT",
    "x7!HÙNG#9bv,       SECRET_CONTAINS_NAME",
    "x7!mạnh#9Bv,       SECRET_CONTAINS_NAME",
    "x7!tRaN#9Bv,       SECRET_CONTAINS_NAME",
    "Kx!123456z,        SECRET_GUESSABLE",
    "MyPassWord1!,      SECRET_GUESSABLE",
    "Phú-Thọ-9x-PHUTHO, SECRET_GUESSABLE",
    "Kz9!qwerBv,        SECRET_GUESSABLE",
    "Kz9!lkjhBv,        SECRET_GUESSABLE",
    "Kz9!bbbbVn,        SECRET_GUESSABLE"
  })
  void refuses(String secret, ReasonCode expected) { // E1 (14.1)
    assertThat(POLICY.faults(new Secret(secret), Province.address("hungtm"), "Trần Mạnh Hùng"))
        .extracting(Reason::code)
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ab1!xyzk", "dòng-Sông-Lô-7", "kz9bWq2e", "KZ9!BW2Q", "  Xa2  b "})
  void acceptsThreeClassesAndEightCharacters(String secret) {
    assertThat(POLICY.faults(new Secret(secret), Province.address("hungtm2"), "Trần Mạnh Hùng"))
        .isEmpty();
  }

  @Test
  void tellsAllFaultsAtOnce() {
    assertThat(POLICY.faults(new Secret("hung"), Province.address("hungtm"), "Trần Mạnh Hùng"))
        .extracting(Reason::code)
        .containsExactlyInAnyOrder(
            ReasonCode.SECRET_TOO_SHORT,
            ReasonCode.SECRET_CLASSES,
            ReasonCode.SECRET_CONTAINS_NAME);
  }

  @Test
  void neverShowsASecret() { // E4
    assertThat(new Secret("Ab1!xyzk").toString()).doesNotContain("xyz");
    assertThat(new SecretHash("$argon2id$abc").toString()).doesNotContain("abc");
  }
}
