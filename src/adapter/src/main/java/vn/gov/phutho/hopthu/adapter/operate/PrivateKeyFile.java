package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A PEM file with one private key: PKCS #8, or the older forms that openssl writes. */
final class PrivateKeyFile {
  private PrivateKeyFile() {}

  /**
   * The key in it.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when it holds no private key in clear
   */
  static PrivateKey read(Path file) throws IOException {
    JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
    try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file)))) {
      // EC files of openssl begin with their parameters.
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof PrivateKeyInfo info) {
          return converter.getPrivateKey(info);
        }
        if (found instanceof PEMKeyPair pair) {
          return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    } catch (PEMException broken) {
      throw new IllegalArgumentException(file + ": not a usable private key", broken);
    }
    throw new IllegalArgumentException(file + ": no private key in PEM without a passphrase");
  }
}
