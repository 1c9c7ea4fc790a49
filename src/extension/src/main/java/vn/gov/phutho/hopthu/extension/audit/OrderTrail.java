package vn.gov.phutho.hopthu.extension.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * D9 (9.3): one JSON line for an order that reached into mailboxes, beside the verdicts in {@code
 * hopthu.audit}.
 */
public final class OrderTrail {
  private static final Logger LOG = LoggerFactory.getLogger("hopthu.audit");
  private static final ObjectMapper JSON = new ObjectMapper();

  private OrderTrail() {}

  /**
   * Writes one order.
   *
   * @param rule what was ordered, e.g. {@code takedown}
   * @param outcome {@code done}, {@code partial} or {@code failed}
   * @param facts never a subject, a text or the name of a folder
   */
  public static void write(String rule, String outcome, Map<String, ?> facts) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", Instant.now().toString());
    line.put("door", "webadmin");
    line.put("rule", rule);
    line.put("outcome", outcome);
    line.putAll(facts);
    try {
      LOG.info(JSON.writeValueAsString(line));
    } catch (JsonProcessingException textIsAlwaysJson) {
      throw new IllegalStateException(textIsAlwaysJson);
    }
  }
}
