package vn.gov.phutho.hopthu.extension.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The text of one line. Most of it was written by strangers: it is ASCII without any control
 * character, whatever they wrote, and it has an end.
 */
final class AuditLine {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Characters of one value; the longest address has 320 (RFC 3696 errata 1690). */
  private static final int LONGEST = 512;

  private static final int MOST_RECIPIENTS = 1_000;

  private final Map<String, Object> line = new LinkedHashMap<>();

  private AuditLine(Instant at, Door door, String rule) {
    line.put("at", at.toString());
    line.put("door", door.word());
    line.put("rule", rule);
  }

  static String of(Instant at, Door door, String rule, Verdict verdict, Subject subject) {
    AuditLine line = new AuditLine(at, door, rule);
    if (verdict instanceof Verdict.Refuse refuse) {
      line.outcome("refuse", refuse.reason());
    } else if (verdict instanceof Verdict.Defer defer) {
      line.outcome("defer", defer.reason());
    } else {
      line.line.put("outcome", "pass");
    }
    return line.about(subject);
  }

  static String of(Instant at, Door door, String rule, String outcome, Subject subject) {
    AuditLine line = new AuditLine(at, door, rule);
    line.line.put("outcome", outcome);
    return line.about(subject);
  }

  static String of(
      Instant at,
      Door door,
      String rule,
      String outcome,
      ReasonCode reason,
      String evidence,
      Subject subject) {
    AuditLine line = new AuditLine(at, door, rule);
    line.outcome(outcome, reason);
    line.optional("evidence", evidence);
    return line.about(subject);
  }

  private void outcome(String outcome, ReasonCode reason) {
    line.put("outcome", outcome);
    line.put("reason", reason.slug());
    line.put("clause", reason.clause());
  }

  private String about(Subject subject) {
    line.put("messageId", bounded(subject.messageId()));
    line.put("sender", bounded(subject.sender()));
    line.put("login", bounded(subject.login()));
    List<String> recipients = subject.recipients();
    line.put(
        "recipients", recipients.stream().limit(MOST_RECIPIENTS).map(AuditLine::bounded).toList());
    if (recipients.size() > MOST_RECIPIENTS) {
      line.put("recipientsLeftOut", recipients.size() - MOST_RECIPIENTS);
    }
    optional("mail", subject.mail());
    optional("client", subject.client());
    optional("detail", subject.detail());
    try {
      // DEL is ASCII, and the only control character that JSON lets stand.
      return JSON.writeValueAsString(line).replace("\u007f", "\\u007f");
    } catch (JsonProcessingException textIsAlwaysJson) {
      throw new IllegalStateException(textIsAlwaysJson);
    }
  }

  private void optional(String key, String value) {
    if (!value.isEmpty()) {
      line.put(key, bounded(value));
    }
  }

  private static String bounded(String value) {
    return value.length() <= LONGEST
        ? value
        : value.substring(0, LONGEST) + "... (" + value.length() + " characters)";
  }
}
