package vn.gov.phutho.hopthu.extension.takedown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be taken down, and by which paper.
 *
 * @param requestNumber of the department's order; empty when not given
 * @param clause empty when not given
 */
public record TakedownOrder(MessageId messageId, String requestNumber, String clause) {
  /** Longer is no number and no clause. */
  private static final int LONGEST_NOTE = 200;

  private static final Set<String> KEYS = Set.of("messageId", "requestNumber", "clause", "reason");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * A body as read, all faults at once.
   *
   * @param order empty when there is a fault
   * @param faults by JSON pointer (RFC 6901)
   */
  public record Read(Optional<TakedownOrder> order, Map<String, String> faults) {}

  /**
   * Reads {@code {"messageId":"<a@b>","requestNumber":"…","clause":"12.5"}}; all but the first may
   * be missing. A {@code reason} is taken and kept nowhere: it may quote the document.
   */
  public static Read read(String body) {
    Map<String, String> faults = new LinkedHashMap<>();
    JsonNode root = parse(body);
    if (!root.isObject()) {
      faults.put("", "not a JSON object");
      return new Read(Optional.empty(), faults);
    }
    List<String> unknown = new ArrayList<>();
    root.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(KEYS);
    unknown.forEach(
        key ->
            faults.put(
                "/" + key, "unknown key; known are clause, messageId, reason, requestNumber"));
    Optional<MessageId> id =
        root.path("messageId").isTextual()
            ? MessageId.read(root.path("messageId").textValue())
            : Optional.empty();
    if (id.isEmpty()) {
      faults.put("/messageId", "needs one Message-ID of the form <left@right> (RFC 5322 §3.6.4)");
    }
    String number = note(root, "requestNumber", faults);
    String clause = note(root, "clause", faults);
    note(root, "reason", faults);
    return faults.isEmpty()
        ? new Read(Optional.of(new TakedownOrder(id.orElseThrow(), number, clause)), faults)
        : new Read(Optional.empty(), faults);
  }

  private static String note(JsonNode root, String key, Map<String, String> faults) {
    JsonNode node = root.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual() || node.textValue().length() > LONGEST_NOTE) {
      faults.put("/" + key, "needs a text of at most " + LONGEST_NOTE + " characters");
      return "";
    }
    return node.textValue();
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return JSON.missingNode();
    }
  }
}
