package vn.gov.phutho.hopthu.adapter.james;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/**
 * Makes the tokens that WebAdmin asks for: a JWT signed with RS256, with {@code sub} and {@code
 * admin: true} (RFC 7519). Each is good for one minute, so that one that leaks is soon worthless.
 */
public final class AdminToken {
  private static final Duration LIFE = Duration.ofMinutes(1);

  private final PrivateKey key;
  private final InstantSource clock;

  /**
   * @param key an RSA key of at least 2048 bits, whose public half James has as {@code
   *     jwt.publickeypem.url}
   */
  public AdminToken(PrivateKey key, InstantSource clock) {
    if (!key.getAlgorithm().equals("RSA")) {
      throw new IllegalArgumentException(
          "james key: WebAdmin takes RS256 tokens, so an RSA key, not " + key.getAlgorithm());
    }
    this.key = key;
    this.clock = clock;
  }

  /** A fresh token in compact form. */
  String issue() {
    Instant now = clock.instant();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.RS256),
            new JWTClaimsSet.Builder()
                .subject("hopthu")
                .claim("admin", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("james key: cannot sign with it", e);
    }
    return token.serialize();
  }
}
