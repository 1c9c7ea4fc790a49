package vn.gov.phutho.hopthu.adapter.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * The three encoded parts of a JWS in compact or flattened JSON serialization (RFC 7515 §7), not
 * verified.
 */
record JwsParts(String protectedHeader, String payload, String signature) {
  /** What the bytes are. */
  sealed interface Split {
    /** A JWS by its shape. */
    record Parts(JwsParts parts) implements Split {}

    /** None. */
    record Neither(Reason reason) implements Split {}
  }

  static Split split(byte[] bytes) {
    // A JWS is ASCII; anything else fails as base64url below.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return json(bytes);
    }
    String[] parts = text.split("\\.", -1);
    return parts.length == 3
        ? new Split.Parts(new JwsParts(parts[0], parts[1], parts[2]))
        : neither(ReasonCode.MALFORMED_JWS, "a compact JWS has three parts");
  }

  private static Split json(byte[] bytes) {
    StrictJson.Reading reading = StrictJson.readEnvelope(bytes);
    if (!(reading instanceof StrictJson.Reading.Tree tree)) {
      return neither(ReasonCode.MALFORMED_JWS, ((StrictJson.Reading.Broken) reading).why());
    }
    JsonNode root = tree.root();
    if (Set.of("payload", "protected", "signature", "signatures").stream().noneMatch(root::has)) {
      return neither(ReasonCode.UNSIGNED, "");
    }
    if (root.has("signatures")) {
      return neither(ReasonCode.MALFORMED_JWS, "general serialization: send one flattened JWS");
    }
    if (root.has("header")) {
      return neither(ReasonCode.MALFORMED_JWS, "an unprotected header is signed by nobody");
    }
    return text(root, "protected")
        .flatMap(
            header ->
                text(root, "payload")
                    .flatMap(
                        payload ->
                            text(root, "signature")
                                .map(signature -> new JwsParts(header, payload, signature))))
        .<Split>map(Split.Parts::new)
        .orElseGet(
            () -> neither(ReasonCode.MALFORMED_JWS, "protected, payload and signature are due"));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.path(name).isString()
        ? Optional.of(node.path(name).stringValue())
        : Optional.empty();
  }

  private static Split neither(ReasonCode code, String detail) {
    return new Split.Neither(new Reason(code, "", detail));
  }

  /** What the signature covers (RFC 7515 §5.2). */
  byte[] signingInput() {
    return (protectedHeader + "." + payload).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Decodes one part. Only the one canonical spelling counts: no padding, no stray bits, no white
   * space, so that no second text carries the same signature.
   */
  static Optional<byte[]> decode(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      boolean canonical =
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
      return canonical ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
