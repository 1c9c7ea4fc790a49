package vn.gov.phutho.hopthu.adapter.intake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Checks the signature of a document (B3): a JWS (RFC 7515) in compact or flattened JSON form, with
 * EdDSA, ES256 or RS256 as the key says. Only the protected header counts; keys come from the trust
 * folder and never from the document.
 */
public final class JwsVerifier {
  /** What the protected header's {@code typ} must be, so that no other JWS passes as a request. */
  public static final String TYPE = "hopthu-request+jws";

  private static final Set<String> ALGORITHMS = Set.of("EdDSA", "ES256", "RS256");

  private final TrustedKeys keys;

  public JwsVerifier(TrustedKeys keys) {
    this.keys = keys;
  }

  /** Verifies; never throws, whatever the bytes are. */
  public Verification verify(byte[] jws) {
    JwsParts.Split split = JwsParts.split(jws);
    if (!(split instanceof JwsParts.Split.Parts found)) {
      return new Verification.Refused(((JwsParts.Split.Neither) split).reason());
    }
    Optional<JsonNode> header =
        JwsParts.decode(found.parts().protectedHeader())
            .map(StrictJson::read)
            .filter(StrictJson.Reading.Tree.class::isInstance)
            .map(r -> ((StrictJson.Reading.Tree) r).root())
            .filter(JsonNode::isObject);
    return header.isPresent()
        ? verify(header.get(), found.parts())
        : Verification.refuse(
            ReasonCode.MALFORMED_JWS, "the protected header is not base64url of a JSON object");
  }

  private Verification verify(JsonNode header, JwsParts parts) {
    if (header.has("crit") || header.has("b64")) { // RFC 7515 §4.1.11, RFC 7797
      return Verification.refuse(
          ReasonCode.MALFORMED_JWS, "no extension (crit, b64) is understood");
    }
    String algorithm = text(header, "alg");
    if (!ALGORITHMS.contains(algorithm)) {
      return Verification.refuse(ReasonCode.WRONG_ALGORITHM, "");
    }
    if (!TYPE.equals(text(header, "typ"))) {
      return Verification.refuse(ReasonCode.WRONG_TYPE, "");
    }
    Optional<TrustedKey> key = keys.find(text(header, "kid"));
    if (key.isEmpty()) {
      return Verification.refuse(ReasonCode.UNKNOWN_KEY, "");
    }
    if (!key.get().algorithm().getName().equals(algorithm)) {
      return Verification.refuse(
          ReasonCode.WRONG_ALGORITHM, "this key signs with " + key.get().algorithm());
    }
    return verify(key.get(), parts);
  }

  private static Verification verify(TrustedKey key, JwsParts parts) {
    Optional<byte[]> payload = JwsParts.decode(parts.payload());
    Optional<byte[]> signature = JwsParts.decode(parts.signature());
    if (payload.isEmpty() || signature.isEmpty()) {
      return Verification.refuse(
          ReasonCode.MALFORMED_JWS, "payload or signature is not canonical base64url");
    }
    return signs(key, parts.signingInput(), signature.get())
        ? new Verification.Verified(payload.get(), key.kid())
        : Verification.refuse(ReasonCode.BAD_SIGNATURE, "");
  }

  /** The verifier is given our own header: nothing that the document says reaches it. */
  private static boolean signs(TrustedKey key, byte[] signingInput, byte[] signature) {
    try {
      return key.verifier()
          .verify(new JWSHeader(key.algorithm()), signingInput, Base64URL.encode(signature));
    } catch (JOSEException notOfTheForm) {
      return false;
    }
  }

  private static String text(JsonNode header, String name) {
    return header.path(name).isString() ? header.path(name).stringValue() : "";
  }
}
