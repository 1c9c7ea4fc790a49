package vn.gov.phutho.hopthu.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
      new SecretPolicy(Set.of("123456", "password", "phutho", "mậtkhẩu"));

  private static List<ReasonCode> faults(String secret) {
    return POLICY.faults(new Secret(secret), Province.address("hungtm"), "Trần Mạnh Hùng").stream()
        .map(Reason::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Ab1!xyz,           SECRET_TOO_SHORT", // seven
    "abcxyzkt1,         SECRET_CLASSES",
    "ABCXYZKT!,         SECRET_CLASSES",
    "x7!Hungtm#9,       SECRET_CONTAINS_ACCOUNT",
    "x7!mtGnuh#9,       SECRET_CONTAINS_ACCOUNT", // backwards
    "x7!HÙNG#9bv,       SECRET_CONTAINS_NAME",
    "x7!mạnh#9Bv,       SECRET_CONTAINS_NAME",
    "x7!tRaN#9Bv,       SECRET_CONTAINS_NAME",
    "x7!tR@N#9Bv,       SECRET_CONTAINS_NAME",
    "x7!Hu2ng#Bv,       SECRET_CONTAINS_NAME", // VNI
    "x7!Tra62n#v,       SECRET_CONTAINS_NAME",
    "x7!Hufng#Bv,       SECRET_CONTAINS_NAME", // Telex
    "x7!Traafn#v,       SECRET_CONTAINS_NAME",
    "x7!Majnh#Bv,       SECRET_CONTAINS_NAME",
    "Kx!123456z,        SECRET_GUESSABLE",
    "MyPassWord1!,      SECRET_GUESSABLE",
    "MyP@$$w0rd1!,      SECRET_GUESSABLE",
    "x!droWssap7,       SECRET_GUESSABLE",
    "x!MatKhau77,       SECRET_GUESSABLE", // listed with diacritics
    "x!mậtKHẨU77,       SECRET_GUESSABLE",
    "Phú-Thọ-9x-PHUTHO, SECRET_GUESSABLE",
    "Kz9!qwerBv,        SECRET_KEYBOARD_RUN",
    "Kz9!lkjhBv,        SECRET_KEYBOARD_RUN",
    "Kz7!bcdeBv,        SECRET_KEYBOARD_RUN",
    "Kz!9876Bvt,        SECRET_KEYBOARD_RUN",
    "Kz9!bbbbVn,        SECRET_REPEATS",
    "Kz!xVxVxV9,        SECRET_REPEATS",
    "Kz!tuvTUV9,        SECRET_REPEATS",
    "Kz!bv2026x,        SECRET_DATE",
    "Kz!bv1987x,        SECRET_DATE",
    "Kz!2/9/45xv,       SECRET_DATE",
    "Kz!020945xv,       SECRET_DATE",
    "Kz!1945-9-2v,      SECRET_DATE"
  })
  void refuses(String secret, ReasonCode expected) { // E1 (14.1)
    assertThat(faults(secret)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ab1!xyzk",
        "dòng-Sông-Lô-7",
        "kz9bWq2e",
        "KZ9!BW2Q",
        "  Xa2  b ",
        "Kz!554433xV",
        "Kz!bv2126xk",
        "thác#Bạc#1126",
        "Kz9!bbbVn"
      })
  void acceptsThreeClassesAndEightCharacters(String secret) {
    assertThat(POLICY.faults(new Secret(secret), Province.address("hungtm2"), "Trần Mạnh Hùng"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Đỗ Ánh,        x7!ddooxAnhs",
    "Đỗ Ánh,        x7!D9o64-a1nh",
    "Lê An,         x7!LeAn#9K",
    "Lê An,         x7!Le6an#K",
    "Nguyễn Thị Lý, x7!Nguyeenx#K",
    "Nguyễn Thị Lý, x7!Nguye64n#",
    "Phạm Thị Hương, x7!Huwowng#K",
    "Phạm Thị Hương, x7!Huong777#",
    "H'Hen Niê,     x7!hHeN#99K",
    "Giàng A Pháo,  x7!GIANG#99k"
  })
  void knowsANameHoweverItIsTyped(String fullName, String secret) { // E1 (14.1c)
    List<Reason> faults = POLICY.faults(new Secret(secret), Province.address("x"), fullName);
    assertThat(faults).extracting(Reason::code).contains(ReasonCode.SECRET_CONTAINS_NAME);
  }

  @Test
  void refusesWhatCannotBeTypedAgain() { // E1 (14.1)
    for (String hidden : List.of("\u0000", "\t", "\n", "\u200b", "\u202e", "\u00ad", "\ue000")) {
      assertThat(faults("Kz9!Bv" + hidden + "w2")).containsExactly(ReasonCode.SECRET_CHARACTERS);
    }
  }

  @Test
  void refusesMoreThan256Characters() {
    String longest = "Kz9!Bv".repeat(50).substring(0, SecretPolicy.LONGEST);
    assertThat(faults(longest)).doesNotContain(ReasonCode.SECRET_TOO_LONG);
    assertThat(faults(longest + "x")).contains(ReasonCode.SECRET_TOO_LONG);
  }

  @Test
  void takesBothUnicodeSpellingsForOneSecret() { // RFC 8265 §4.2
    assertThat(SecretPolicy.prepare(new Secret("so\u0302ng\u00a0Lo\u0302")))
        .isEqualTo(SecretPolicy.prepare(new Secret("s\u00f4ng L\u00f4")));
  }

  @Test
  void tellsAllFaultsAtOnce() {
    assertThat(faults("hung"))
        .containsExactlyInAnyOrder(
            ReasonCode.SECRET_TOO_SHORT,
            ReasonCode.SECRET_CLASSES,
            ReasonCode.SECRET_CONTAINS_NAME);
  }

  @Test
  void tellsWithoutTheOwnersNameWhatAnybodyCanSee() {
    assertThat(POLICY.faults(new Secret("hungtm"), Province.address("hungtm")))
        .extracting(Reason::code)
        .containsExactlyInAnyOrder(
            ReasonCode.SECRET_TOO_SHORT,
            ReasonCode.SECRET_CLASSES,
            ReasonCode.SECRET_CONTAINS_ACCOUNT);
  }

  @Test
  void neverShowsASecret() { // E4
    assertThat(new Secret("Ab1!xyzk").toString()).doesNotContain("xyz");
    assertThat(new SecretHash("$argon2id$abc").toString()).doesNotContain("abc");
  }
}
