package vn.gov.phutho.hopthu.adapter.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON value of RFC 8259 in valid UTF-8: no byte order mark, no name twice, nothing after
 * it, bounded in depth and lengths, so that two readers never see two different documents.
 */
final class StrictJson {
  private static final int MAX_DEPTH = 16;
  // Above every maxLength of the schemas, and low enough for the stack of java.util.regex.
  private static final int MAX_STRING = 4_000;

  private static final JsonMapper DOCUMENTS = mapper(MAX_STRING);
  private static final JsonMapper ENVELOPES = mapper(Integer.MAX_VALUE);

  private StrictJson() {}

  private static JsonMapper mapper(int maxString) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(maxString)
            .maxNameLength(200)
            .maxNumberLength(40)
            .build();
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /** What the bytes are. */
  sealed interface Reading {
    /** A JSON value. */
    record Tree(JsonNode root) implements Reading {}

    /**
     * Not JSON as it must be.
     *
     * @param why without anything of the content
     */
    record Broken(String why) implements Reading {}
  }

  /** A document or a header. */
  static Reading read(byte[] bytes) {
    return read(bytes, DOCUMENTS);
  }

  /** A flattened JWS: its payload is one long string. */
  static Reading readEnvelope(byte[] bytes) {
    return read(bytes, ENVELOPES);
  }

  private static Reading read(byte[] bytes, JsonMapper mapper) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new Reading.Broken("not UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      return new Reading.Broken("byte order mark");
    }
    try {
      JsonNode root = mapper.readTree(text);
      return root.isMissingNode() ? new Reading.Broken("empty") : new Reading.Tree(root);
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      // The message is left out: it may quote the content (B7).
      return new Reading.Broken(
          at == null
              ? "not JSON"
              : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
    }
  }
}
