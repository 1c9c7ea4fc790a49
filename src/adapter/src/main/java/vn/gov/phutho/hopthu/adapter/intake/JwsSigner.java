package vn.gov.phutho.hopthu.adapter.intake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateKey;

/** Signs a document as {@link JwsVerifier} expects it. */
public final class JwsSigner {
  private final PrivateKey key;
  private final JWSHeader header;

  /**
   * Signs with this key under this name.
   *
   * @throws IllegalArgumentException when the key is neither Ed25519, EC nor RSA
   */
  public JwsSigner(PrivateKey key, String kid) {
    this.key = key;
    this.header =
        new JWSHeader.Builder(algorithm(key))
            .type(new JOSEObjectType(JwsVerifier.TYPE))
            .keyID(kid)
            .build();
  }

  private static JWSAlgorithm algorithm(PrivateKey key) {
    if (key instanceof EdECPrivateKey) {
      return JWSAlgorithm.EdDSA;
    }
    if (key instanceof ECPrivateKey) {
      return JWSAlgorithm.ES256;
    }
    if (key instanceof RSAPrivateKey) {
      return JWSAlgorithm.RS256;
    }
    throw new IllegalArgumentException("not an Ed25519, EC or RSA private key");
  }

  /**
   * The compact JWS of the payload, which is signed byte for byte.
   *
   * @throws IllegalArgumentException when the key cannot sign, e.g. of another curve than P-256
   */
  public String sign(byte[] payload) {
    String input = header.toBase64URL() + "." + Base64URL.encode(payload);
    byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
    try {
      return input + "." + signature(bytes);
    } catch (GeneralSecurityException | JOSEException unusable) {
      throw new IllegalArgumentException("the key cannot sign: " + unusable.getMessage(), unusable);
    }
  }

  private Base64URL signature(byte[] input) throws GeneralSecurityException, JOSEException {
    if (key instanceof EdECPrivateKey) {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(input);
      return Base64URL.encode(ed25519.sign());
    }
    return key instanceof ECPrivateKey ec
        ? new ECDSASigner(ec).sign(header, input)
        : new RSASSASigner(key).sign(header, input);
  }
}
