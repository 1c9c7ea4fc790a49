package vn.gov.phutho.hopthu.extension.webadmin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * The body of a hand-over: {@code {"to":"a@d","before":"2026-11-24T00:00:00+07:00"}}, the second
 * one if wanted. All faults are found at once.
 *
 * @param to empty when there is a fault
 */
record HandoverBody(Optional<MailAddress> to, Optional<Instant> before, List<Fault> faults) {
  private static final Set<String> KEYS = Set.of("to", "before");
  private static final ObjectMapper JSON = new ObjectMapper();

  static HandoverBody read(String body, MailAddress from) {
    List<Fault> faults = new ArrayList<>();
    JsonNode root = parse(body);
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                faults.add(
                    new Fault(
                        "/" + key, ReasonCode.FIELD_UNKNOWN, "unknown key; known are before, to"));
              }
            });
    Optional<MailAddress> to =
        MailAddress.read(root.path("to").asText("")).filter(a -> !a.equals(from));
    if (to.isEmpty()) {
      faults.add(
          new Fault("/to", ReasonCode.ADDRESS_INVALID, "needs the address of another account"));
    }
    Optional<Instant> before = Optional.empty();
    if (root.hasNonNull("before")) {
      before = instant(root.path("before").asText(""));
      if (before.isEmpty()) {
        faults.add(
            new Fault(
                "/before", ReasonCode.DATE_INVALID, "needs a time with its offset (RFC 3339)"));
      }
    }
    return new HandoverBody(faults.isEmpty() ? to : Optional.empty(), before, faults);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return JSON.missingNode();
    }
  }
}
