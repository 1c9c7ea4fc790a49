package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.james.webadmin.Routes;
import spark.Request;
import spark.Response;
import spark.Service;
import vn.gov.phutho.hopthu.extension.sieve.ScriptCheck;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Stands before James' own {@code /sieve} route: a script that redirects outside the official
 * domains is refused when it is put (D3). A script that cannot be read is left to James, and is
 * decided when it runs.
 */
public final class SieveGate implements Routes {
  private final ScriptCheck check;

  @Inject
  SieveGate(ScriptCheck check) {
    this.check = check;
  }

  @Override
  public String getBasePath() {
    return "/sieve";
  }

  @Override
  public void define(Service service) {
    service.before("/sieve/*", (request, response) -> look(request, response, service));
  }

  private void look(Request request, Response response, Service service) {
    List<String> outside =
        request.requestMethod().equals("PUT") ? check.outside(request.body()) : List.of();
    if (!outside.isEmpty()) {
      response.type("application/json");
      Map<String, Object> body =
          Map.of("reason", ReasonCode.FORWARD_OUTSIDE.slug(), "targets", outside);
      service.halt(400, HopthuRoutes.json(body));
    }
  }
}
