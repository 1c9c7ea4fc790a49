package vn.gov.phutho.hopthu.adapter.intake;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Says in our own words what a schema found. The validator's messages are not used: they know no
 * reason code and may quote a personal value (B7).
 */
final class SchemaFault {
  private SchemaFault() {}

  static Reason reason(Error error, String where) {
    String at = where + error.getInstanceLocation();
    String keyword = error.getKeyword();
    return switch (keyword) {
      case "required" -> Reason.of(ReasonCode.FIELD_MISSING, Texts.below(at, error.getProperty()));
      case "additionalProperties" ->
          Reason.of(ReasonCode.FIELD_UNKNOWN, Texts.below(at, error.getProperty()));
      case "type" -> new Reason(ReasonCode.FIELD_TYPE, at, allowed(error));
      case "enum", "const" -> new Reason(ReasonCode.FIELD_VALUE, at, allowed(error));
      case "minLength", "maxLength", "minItems", "maxItems" ->
          new Reason(ReasonCode.FIELD_LENGTH, at, keyword + " " + allowed(error));
      default -> Reason.of(named(error), at);
    };
  }

  /** What the schema allows: its own words, nothing of the document. */
  private static String allowed(Error error) {
    return error.getSchemaNode().isArray()
        ? error
            .getSchemaNode()
            .valueStream()
            .map(v -> v.asString())
            .collect(Collectors.joining(", "))
        : error.getSchemaNode().asString();
  }

  /** The reason that the schema names with {@code errorMessage}. */
  private static ReasonCode named(Error error) {
    return Arrays.stream(ReasonCode.values())
        .filter(code -> code.slug().equals(error.getMessage()))
        .findFirst()
        .orElse(error.getKeyword().equals("pattern") ? ReasonCode.FIELD_VALUE : ReasonCode.SCHEMA);
  }
}
