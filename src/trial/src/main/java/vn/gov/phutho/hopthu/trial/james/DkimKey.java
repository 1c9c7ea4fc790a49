package vn.gov.phutho.hopthu.trial.james;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The key that signs mail to other servers, made once and kept; as openssl would write it. */
final class DkimKey {
  private DkimKey() {}

  static void ensure(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
      String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      Files.writeString(
          file,
          "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n",
          StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException everyJavaHasRsa) {
      throw new IllegalStateException(everyJavaHasRsa);
    }
  }
}
