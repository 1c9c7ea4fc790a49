package vn.gov.phutho.hopthu.extension.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("dkim.pem");
  }

  private static PrivateKey key(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair().getPrivate();
  }

  private void write(String label, byte[] der) throws IOException {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
  }

  @Test
  void readsAKeyOfOpenssl() throws IOException, GeneralSecurityException {
    PrivateKey made = key("RSA", 2048);
    write("PRIVATE KEY", made.getEncoded());
    assertThat(SigningKey.read(file)).isEqualTo(made);
  }

  @Test
  void refusesAMissingFile() {
    assertThatThrownBy(() -> SigningKey.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAShortKey() throws IOException, GeneralSecurityException {
    write("PRIVATE KEY", key("RSA", 1024).getEncoded());
    assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("less than 2048 bits");
  }

  @Test
  void refusesAKeyOfAnotherKind() throws IOException, GeneralSecurityException {
    write("PRIVATE KEY", key("EC", 256).getEncoded());
    assertThatThrownBy(() -> SigningKey.read(file)).isInstanceOf(InvalidKeyException.class);
    write("ENCRYPTED PRIVATE KEY", key("RSA", 2048).getEncoded());
    assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("PKCS #8");
  }

  @Test
  void saysNothingOfABrokenKey() throws IOException, GeneralSecurityException {
    byte[] broken = key("RSA", 2048).getEncoded();
    broken[30] ^= 1;
    broken[3] ^= 1;
    write("PRIVATE KEY", broken);
    String secret = Base64.getEncoder().encodeToString(broken).substring(100, 140);
    assertThatThrownBy(() -> SigningKey.read(file))
        .isInstanceOf(InvalidKeyException.class)
        .hasNoCause()
        .hasMessageNotContaining(secret);
  }
}
