package vn.gov.phutho.hopthu.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private static KeyRing read(String text) {
    return KeyRing.read(text.getBytes(UTF_8));
  }

  @Test
  void skipsCommentsAndEmptyLines() {
    assertThat(read("# 2026\n\n" + KEY + "\n  \n")).hasToString("1 keys");
  }

  @Test
  void refusesAFileWithoutAKey() {
    assertThatThrownBy(() -> read("# nothing\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no key");
  }

  @Test
  void namesTheLineOfABadKeyAndNeverTheKey() {
    assertThatThrownBy(() -> read(KEY + "\nsecret-but-not-base64!\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("secret-but-not");
    assertThatThrownBy(() -> read(Base64.getEncoder().encodeToString(new byte[31])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void usesAnotherKeyForEachPurpose() {
    KeyRing ring = read(KEY);

    assertThat(ring.newest().key().getEncoded())
        .hasSize(32)
        .isNotEqualTo(ring.person().getEncoded())
        .isNotEqualTo(new byte[32]);
  }

  @Test
  void derivesWhatTheRfcSays() {
    // HKDF-SHA-256 (RFC 5869) of 32 zero octets, computed apart from this code with HMAC alone.
    assertThat(read(KEY).newest().id()).isEqualTo("f36d78af");
  }
}
