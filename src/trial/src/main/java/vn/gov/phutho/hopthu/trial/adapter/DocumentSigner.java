package vn.gov.phutho.hopthu.trial.adapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The request system's signature: a compact JWS (RFC 7515) with EdDSA (RFC 8037). */
public final class DocumentSigner {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey key;
  private final String kid;

  private DocumentSigner(PrivateKey key, String kid) {
    this.key = key;
    this.kid = kid;
  }

  /**
   * With the Ed25519 key of a PKCS#8 PEM file; the key id is the file's name without its ending.
   */
  public static DocumentSigner of(Path pem) throws IOException, GeneralSecurityException {
    String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
    return new DocumentSigner(
        KeyFactory.getInstance("Ed25519").generatePrivate(spec),
        pem.getFileName().toString().replaceAll("\\.[^.]+$", ""));
  }

  public String sign(String document) {
    String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"hopthu-request+jws\"}";
    String input = encode(header) + "." + encode(document);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the JDK does not sign with Ed25519", broken);
    }
  }

  private static String encode(String text) {
    return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
