package vn.gov.phutho.hopthu.adapter.james;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.model.MailAddress;

/** What an answer other than the wanted one means. */
final class WebAdminRefusal {
  private WebAdminRefusal() {}

  static Effect effect(String verb, MailAddress address, Answer answer) {
    if (!(answer instanceof Answer.Spoken spoken)) {
      return new Effect.Unavailable(((Answer.Silent) answer).why());
    }
    String text = text(verb, address, spoken);
    return switch (spoken.status()) {
      case 400, 409 -> new Effect.Rejected(text);
      // A wrong key or clock is ours to mend; no document fails for it.
      case 401, 403 -> new Effect.Unavailable(text);
      // James may see the new LDAP entry a moment later than we wrote it.
      case 404 -> spoken.reason().isEmpty() ? new Effect.Unavailable(text) : new Effect.Stale(text);
      default -> new Effect.Unavailable(text);
    };
  }

  /** What happened and what to do, without values from the body. */
  static String text(String verb, MailAddress address, Answer.Spoken spoken) {
    return verb + " " + address + ": James answered " + spoken.status() + "; " + remedy(spoken);
  }

  private static String remedy(Answer.Spoken spoken) {
    return switch (spoken.status()) {
      case 200 -> "the body is not the one of the /hopthu route: is this address WebAdmin's?";
      case 400 -> "it does not take " + faults(spoken.body());
      case 401, 403 ->
          "it does not take our token: compare jwt.publickeypem.url in webadmin.properties with the"
              + " key in james.key, and the clocks of both machines";
      case 404 ->
          spoken.reason().isEmpty()
              ? "there is no /hopthu route: put the extension into extensions-jars and name it in"
                  + " webadmin.properties (extensions.routes)"
              : "it does not know this account (yet)";
      case 409 -> "reason " + spoken.reason();
      default -> "it cannot do this now";
    };
  }

  private static String faults(JsonNode body) {
    List<String> pointers = new ArrayList<>();
    body.path("faults").forEach(f -> pointers.add(f.path("pointer").asString("?")));
    return pointers.isEmpty() ? "the request" : String.join(", ", pointers);
  }
}
