package vn.gov.phutho.hopthu.adapter.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes two documents the same (B5): SHA-256 over the payload written in one way, names in
 * order and no white space, after the manner of RFC 8785. So a document that was signed again, with
 * another key or by another JSON writer, is still the same document. Texts count as they were
 * written, before {@link Texts} brings them to form, so that a finer rule there makes no old
 * document a new one.
 */
final class ContentHash {
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private ContentHash() {}

  /** In hex. */
  static String of(JsonNode payload) {
    byte[] canonical = CANONICAL.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
