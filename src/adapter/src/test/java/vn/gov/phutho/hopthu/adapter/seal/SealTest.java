package vn.gov.phutho.hopthu.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final String OLD = KeyRing.newKey(new SecureRandom());
  private static final String NEW = KeyRing.newKey(new SecureRandom());
  private static final byte[] PHONE = "+84912345678".getBytes(UTF_8);

  private static Seal seal(String... keys) {
    return new Seal(KeyRing.read(String.join("\n", keys).getBytes(UTF_8)));
  }

  @Test
  void opensWhatItSealed() {
    Seal seal = seal(OLD);

    assertThat(seal.open(seal.seal(PHONE, "account 1"), "account 1")).isEqualTo(PHONE);
    assertThat(seal.open(seal.seal(new byte[0], "account 1"), "account 1")).isEmpty();
  }

  @Test
  void showsNothingOfTheContentAndNeverTheSameTextTwice() {
    Seal seal = seal(OLD);

    String sealed = seal.seal(PHONE, "account 1");

    assertThat(sealed).startsWith("1.").doesNotContain("84912345678");
    assertThat(seal.seal(PHONE, "account 1")).isNotEqualTo(sealed);
  }

  @Test
  void opensNothingThatBelongsElsewhere() {
    Seal seal = seal(OLD);
    String sealed = seal.seal(PHONE, "account 1");

    assertThatThrownBy(() -> seal.open(sealed, "account 2"))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("account 2")
        .hasMessageNotContaining("84912345678");
  }

  @Test
  void opensNothingThatWasAltered() {
    Seal seal = seal(OLD);
    String sealed = seal.seal(PHONE, "account 1");
    int middle = sealed.length() - 10;
    char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';

    for (String altered :
        new String[] {
          sealed.substring(0, middle) + other + sealed.substring(middle + 1),
          sealed.substring(0, 20),
          sealed + "!",
          "2" + sealed.substring(1),
          "1.." + sealed,
          ""
        }) {
      assertThatThrownBy(() -> seal.open(altered, "account 1")).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void opensWhatAnOlderKeySealedAndSealsWithTheNewest() {
    String sealedBefore = seal(OLD).seal(PHONE, "account 1");
    Seal both = seal(OLD, NEW);

    assertThat(both.open(sealedBefore, "account 1")).isEqualTo(PHONE);
    assertThat(seal(NEW).open(both.seal(PHONE, "account 1"), "account 1")).isEqualTo(PHONE);
  }

  @Test
  void namesTheKeyThatIsMissing() {
    String sealed = seal(OLD).seal(PHONE, "account 1");

    assertThatThrownBy(() -> seal(NEW).open(sealed, "account 1"))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining(sealed.split("\\.")[1]);
  }
}
