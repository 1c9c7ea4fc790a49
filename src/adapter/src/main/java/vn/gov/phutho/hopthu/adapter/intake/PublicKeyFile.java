package vn.gov.phutho.hopthu.adapter.intake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A file that holds one public key: PEM (RFC 7468 §5, §13) or JWK (RFC 7517). */
final class PublicKeyFile {
  private PublicKeyFile() {}

  /**
   * The key in it.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when it holds something else, a private key above all
   */
  static PublicKey read(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return file.toString().endsWith(".jwk") ? jwk(JWK.parse(text)) : pem(text);
    } catch (ParseException | JOSEException | GeneralSecurityException | PEMException broken) {
      throw new IllegalArgumentException("not a public key", broken);
    }
  }

  private static PublicKey pem(String text) throws IOException {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      Object found = parser.readObject();
      if (found instanceof X509CertificateHolder certificate) {
        return key(certificate.getSubjectPublicKeyInfo());
      }
      if (found instanceof SubjectPublicKeyInfo info) {
        return key(info);
      }
      throw new IllegalArgumentException(
          found == null
              ? "not PEM"
              : "neither a public key nor a certificate; a private key has no place here");
    }
  }

  private static PublicKey key(SubjectPublicKeyInfo info) throws IOException {
    return new JcaPEMKeyConverter().getPublicKey(info);
  }

  private static PublicKey jwk(JWK jwk)
      throws JOSEException, GeneralSecurityException, IOException {
    if (jwk.isPrivate()) {
      throw new IllegalArgumentException("a private or symmetric key has no place here");
    }
    if (jwk instanceof OctetKeyPair pair) {
      if (!Curve.Ed25519.equals(pair.getCurve())) {
        throw new IllegalArgumentException("Ed25519 is the only Edwards curve accepted");
      }
      // RFC 8410 §4: the JDK reads the key from its SubjectPublicKeyInfo.
      SubjectPublicKeyInfo info =
          new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), pair.getDecodedX());
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(info.getEncoded()));
    }
    return switch (jwk.getKeyType().getValue()) {
      case "EC" -> jwk.toECKey().toECPublicKey();
      case "RSA" -> jwk.toRSAKey().toRSAPublicKey();
      default -> throw new IllegalArgumentException("not an Ed25519, P-256 or RSA key");
    };
  }
}
