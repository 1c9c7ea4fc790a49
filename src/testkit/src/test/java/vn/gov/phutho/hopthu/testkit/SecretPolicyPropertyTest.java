package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Laws of 14.1 for every secret (E1). */
class SecretPolicyPropertyTest {
  private static final MailAddress ACCOUNT = MailAddress.parse("khaintm@phutho.gov.vn");
  private static final String NAME = "Nguyễn Thị Minh Khai";
  private static final List<String> GUESSABLE = List.of("123456", "password", "phutho", "matkhau");
  private static final SecretPolicy POLICY = new SecretPolicy(Set.copyOf(GUESSABLE));

  private static final Gen<String> ANY =
      Gen.text("aAbB1!2@ $xXkKhHiIộÔđ\u0301\u0302\u0000\u200b\u00a0漢😀-.", 0, 40);
  private static final Gen<String> AROUND = Gen.text("zVw9!#Bq", 0, 12);
  private static final Gen<String> WORD =
      Gen.of(List.of("Khai", "khai", "KHAI", "Nguyễn", "nguyen", "NGUYỄN", "Thị", "thi", "MINH"));

  private static Set<ReasonCode> faults(String secret) {
    return Set.copyOf(
        POLICY.faults(new Secret(secret), ACCOUNT, NAME).stream().map(Reason::code).toList());
  }

  @Test
  void takesNoSecretWithFewerThanEightCharactersOrThreeClasses() {
    Property.check(
        ANY,
        secret -> {
          Set<ReasonCode> faults = faults(secret);
          String nfc = Normalizer.normalize(secret, Normalizer.Form.NFC);
          assertThat(faults.contains(ReasonCode.SECRET_TOO_SHORT))
              .isEqualTo(nfc.codePointCount(0, nfc.length()) < 8);
          int classes = 0;
          for (String kind : List.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")) {
            classes += nfc.replaceAll(kind, "").length() < nfc.length() ? 1 : 0;
          }
          assertThat(faults.contains(ReasonCode.SECRET_CLASSES)).isEqualTo(classes < 3);
        });
  }

  @Test
  void tellsTheSameOfEveryUnicodeSpelling() {
    Property.check(
        ANY,
        secret ->
            assertThat(faults(Normalizer.normalize(secret, Normalizer.Form.NFD)))
                .isEqualTo(faults(Normalizer.normalize(secret, Normalizer.Form.NFC))));
  }

  @Test
  void findsAWordOfTheNameWhereverItStands() {
    Property.check(
        AROUND.with(WORD, String::concat).with(AROUND, String::concat),
        secret -> assertThat(faults(secret)).contains(ReasonCode.SECRET_CONTAINS_NAME));
  }

  @Test
  void findsAGuessableStringInAnyCase() {
    Property.check(
        AROUND
            .with(Gen.of(GUESSABLE), String::concat)
            .with(AROUND, String::concat)
            .with(Gen.of(List.of(true, false)), (s, up) -> up ? s.toUpperCase(Locale.ROOT) : s),
        secret -> assertThat(faults(secret)).contains(ReasonCode.SECRET_GUESSABLE));
  }

  @Test
  void preparesASecretOnceAndForAll() {
    Property.check(
        ANY,
        secret -> {
          Secret prepared = SecretPolicy.prepare(new Secret(secret));
          assertThat(SecretPolicy.prepare(prepared)).isEqualTo(prepared);
        });
  }
}
