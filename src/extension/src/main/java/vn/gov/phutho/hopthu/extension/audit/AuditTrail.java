package vn.gov.phutho.hopthu.extension.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D9 (9.3): one JSON line for a verdict, to the logger {@code hopthu.audit}. A pass is written once
 * for a message, where it enters the processors or leaves; a refusal at every door.
 */
public final class AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger("hopthu.audit");
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditTrail() {}

  /**
   * Writes one verdict.
   *
   * @param rule what was asked, e.g. {@code send-lock}
   */
  public static void write(Door door, String rule, Verdict verdict, Subject subject) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", java.time.Instant.now().toString());
    line.put("door", door.word());
    line.put("rule", rule);
    if (verdict instanceof Verdict.Refuse refuse) {
      outcome(line, "refuse", refuse.reason());
    } else if (verdict instanceof Verdict.Defer defer) {
      outcome(line, "defer", defer.reason());
    } else {
      line.put("outcome", "pass");
    }
    line.put("messageId", subject.messageId());
    line.put("sender", subject.sender());
    line.put("login", subject.login());
    line.put("recipients", subject.recipients());
    try {
      LOG.info(JSON.writeValueAsString(line));
    } catch (JsonProcessingException textIsAlwaysJson) {
      throw new IllegalStateException(textIsAlwaysJson);
    }
  }

  private static void outcome(Map<String, Object> line, String outcome, ReasonCode reason) {
    line.put("outcome", outcome);
    line.put("reason", reason.slug());
    line.put("clause", reason.clause());
  }
}
