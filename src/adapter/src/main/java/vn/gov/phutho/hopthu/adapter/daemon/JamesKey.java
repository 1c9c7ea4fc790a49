package vn.gov.phutho.hopthu.adapter.daemon;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** The RSA key of {@code james.jwtKeyFile}. */
final class JamesKey {
  private JamesKey() {}

  /**
   * Reads a PKCS #8 key in PEM (RFC 7468).
   *
   * @throws IllegalArgumentException naming the setting, never the key
   */
  static PrivateKey read(Secret pem) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(pem.reveal().replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
      throw new IllegalArgumentException(
          "james.jwtKeyFile: not an RSA key in PKCS #8 PEM;"
              + " make one with: openssl genpkey -algorithm RSA -out james-jwt.pem",
          notAKey);
    }
  }
}
