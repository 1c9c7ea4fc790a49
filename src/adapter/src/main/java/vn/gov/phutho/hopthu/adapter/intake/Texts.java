package vn.gov.phutho.hopthu.adapter.intake;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Brings every text of a document to its one form (A7, 10.1): NFC, trimmed, single spaces; and
 * finds texts that hold what nobody sees.
 */
final class Texts {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Pattern SPACE = Pattern.compile("[\\t\\n\\u000B\\f\\r\\p{Z}]+");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  /** Signs of an 8-bit Vietnamese encoding read as Latin-1: the name's own rule explains them. */
  private static final Pattern HIDDEN_IN_NAME =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\u0080-\\u009F\\u00AD]]");

  private static final Pattern FIELD = Pattern.compile("[A-Za-z]{1,40}");

  private final List<Reason> faults = new ArrayList<>();

  private Texts() {}

  /** The document with its texts in form, and the faults of those that have none. */
  record Cleaned(JsonNode root, List<Reason> faults) {}

  static Cleaned clean(JsonNode root) {
    Texts texts = new Texts();
    return new Cleaned(texts.clean(root, "", ""), List.copyOf(texts.faults));
  }

  private JsonNode clean(JsonNode node, String name, String where) {
    if (node.isString()) {
      return JsonNodeFactory.instance.stringNode(text(node.stringValue(), name, where));
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      for (int i = 0; i < node.size(); i++) {
        copy.add(clean(node.get(i), name, where + "/" + i));
      }
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              e -> copy.set(e.getKey(), clean(e.getValue(), e.getKey(), below(where, e.getKey()))));
      return copy;
    }
    return node;
  }

  private String text(String raw, String name, String where) {
    String text = SPACE.matcher(NFC.normalize(raw)).replaceAll(" ").strip();
    Pattern hidden = name.equals("fullName") ? HIDDEN_IN_NAME : HIDDEN;
    if (hidden.matcher(text).find()) {
      faults.add(Reason.of(ReasonCode.TEXT_INVALID, where));
    }
    return text;
  }

  /**
   * The pointer to a field. A name that no form has may be anything, so the pointer stays at its
   * parent: what a document holds is not echoed (B7).
   */
  static String below(String where, String field) {
    return FIELD.matcher(field).matches() ? where + "/" + field : where;
  }
}
