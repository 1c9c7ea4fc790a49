package vn.gov.phutho.hopthu.extension.webadmin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.webadmin.Routes;
import spark.Request;
import spark.Response;
import spark.Service;
import vn.gov.phutho.hopthu.extension.sessions.OpenSessions;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code DELETE /hopthu/sessions/{address}}: ends the account's open sessions at once (C8: after a
 * hand-over). Who may still log in may do so again.
 */
public final class SessionRoutes implements Routes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHY = "This session was ended by the operator; log in again.";

  private final OpenSessions sessions;

  @Inject
  SessionRoutes(OpenSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String getBasePath() {
    return "/hopthu/sessions";
  }

  @Override
  public void define(Service service) {
    service.delete("/hopthu/sessions/:address", this::end);
  }

  private String end(Request request, Response response) throws JsonProcessingException {
    Optional<MailAddress> address = MailAddress.read(request.params(":address"));
    response.status(address.isPresent() ? 200 : 400);
    response.type("application/json");
    return JSON.writeValueAsString(
        address
            .<Map<String, ?>>map(
                a -> Map.of("address", a.toString(), "ended", sessions.end(a, WHY)))
            .orElse(Map.of("reason", ReasonCode.ADDRESS_INVALID.slug())));
  }
}
