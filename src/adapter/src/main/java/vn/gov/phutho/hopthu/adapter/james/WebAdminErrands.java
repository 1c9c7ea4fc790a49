package vn.gov.phutho.hopthu.adapter.james;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.gov.phutho.hopthu.core.errand.HandoverCopies;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.core.errand.Takedown;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The errands that the mail tier runs by itself: hand-over copies (C4) and take-downs (12.5). */
public final class WebAdminErrands implements HandoverCopies, Takedown {
  /**
   * A large mailbox, or every mailbox of a province, takes its time; both go on when asked again.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final WebAdmin james;

  public WebAdminErrands(WebAdmin james) {
    this.james = james;
  }

  @Override
  public Ran copy(MailAddress from, MailAddress to) {
    JsonNode body = JsonNodeFactory.instance.objectNode().put("to", to.toString());
    Answer answer = james.post(WebAdmin.account(from) + "/handover", body, PATIENCE);
    if (!(answer instanceof Answer.Spoken spoken)) {
      return new Ran.Later(((Answer.Silent) answer).why());
    }
    JsonNode receipt = spoken.body();
    if (spoken.status() == 200 && receipt.path("copied").isNumber()) {
      return new Ran.Done(
          "to "
              + to
              + ", "
              + receipt.path("copied").asLong()
              + " messages copied, "
              + receipt.path("present").asLong()
              + " there before");
    }
    return spoken.status() == 409 && spoken.reason().equals("successor-over-quota")
        ? new Ran.Refused("the successor " + to + " has no room left")
        : new Ran.Later(WebAdminRefusal.text("hand over", from, spoken));
  }

  @Override
  public Ran takeDown(String messageId) {
    JsonNode body =
        JsonNodeFactory.instance.objectNode().put("messageId", messageId).put("clause", "12.5");
    Answer answer = james.post("/hopthu/takedown", body, PATIENCE);
    if (!(answer instanceof Answer.Spoken spoken)) {
      return new Ran.Later(((Answer.Silent) answer).why());
    }
    if (spoken.status() == 400) {
      return new Ran.Refused("James takes no such Message-ID");
    }
    JsonNode receipt = spoken.body().path("receipt");
    long kept = receipt.path("kept").asLong(0);
    long unread = receipt.path("unread").asLong(0);
    if (spoken.status() != 200 || !receipt.path("complete").isBoolean()) {
      return new Ran.Later("take-down: James answered " + spoken.status() + " without a receipt");
    }
    return receipt.path("complete").booleanValue() && kept == 0 && unread == 0
        ? new Ran.Done(
            receipt.path("removed").asLong()
                + " copies removed, "
                + receipt.path("related").asLong()
                + " messages name it and stay, "
                + receipt.path("looked").asLong()
                + " looked at")
        : new Ran.Later(
            "take-down: " + kept + " copies are still there, " + unread + " places unread");
  }
}
