package vn.gov.phutho.hopthu.adapter.intake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key that may sign documents. It fixes the one algorithm that it is used with, so that a
 * document cannot choose another (RFC 8725 §3.1).
 *
 * @param kid the name that a document calls it by
 */
record TrustedKey(String kid, JWSAlgorithm algorithm, JWSVerifier verifier) {
  private static final int RSA_BITS = 2048; // RFC 7518 §3.3

  /**
   * The key under this name.
   *
   * @throws IllegalArgumentException when it is of another kind than Ed25519, P-256 or RSA, or too
   *     short
   */
  static TrustedKey of(String kid, PublicKey key) {
    if (key instanceof EdECPublicKey ed) {
      if (!ed.getParams().getName().equals("Ed25519")) {
        throw new IllegalArgumentException("Ed25519 is the only Edwards curve accepted");
      }
      return new TrustedKey(kid, JWSAlgorithm.EdDSA, new Ed25519Verifier(ed));
    }
    if (key instanceof ECPublicKey ec) {
      if (!Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
        throw new IllegalArgumentException("P-256 is the only elliptic curve accepted for ES256");
      }
      return new TrustedKey(kid, JWSAlgorithm.ES256, ecdsa(ec));
    }
    if (key instanceof RSAPublicKey rsa) {
      if (rsa.getModulus().bitLength() < RSA_BITS) {
        throw new IllegalArgumentException(
            "an RSA key needs 2048 bits or more, this one has " + rsa.getModulus().bitLength());
      }
      return new TrustedKey(kid, JWSAlgorithm.RS256, new RSASSAVerifier(rsa));
    }
    throw new IllegalArgumentException("not an Ed25519, P-256 or RSA key");
  }

  private static JWSVerifier ecdsa(ECPublicKey key) {
    try {
      return new ECDSAVerifier(key);
    } catch (JOSEException unusable) {
      throw new IllegalArgumentException("not a usable P-256 key", unusable);
    }
  }
}
