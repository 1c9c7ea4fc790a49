package vn.gov.phutho.hopthu.extension.webadmin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.james.webadmin.Routes;
import org.apache.jsieve.ConfigurationManager;
import org.apache.jsieve.SieveConfigurationException;
import org.apache.jsieve.SieveFactory;
import org.apache.jsieve.parser.generated.ParseException;
import org.apache.jsieve.parser.generated.TokenMgrError;
import spark.Request;
import spark.Response;
import spark.Service;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.policy.SieveRedirects;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Stands before James' own {@code /sieve} route: a script that redirects outside the official
 * domains is refused when it is put (D3). A script that cannot be read is left to James, and is
 * decided when it runs.
 */
public final class SieveGate implements Routes {
  private final ExtensionSettings settings;
  private final SieveFactory sieve;

  @Inject
  SieveGate(ExtensionSettings settings) throws SieveConfigurationException {
    this.settings = settings;
    this.sieve = new ConfigurationManager().build();
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
        request.requestMethod().equals("PUT") ? outside(request.body()) : List.of();
    if (!outside.isEmpty()) {
      response.type("application/json");
      Map<String, Object> body =
          Map.of("reason", ReasonCode.FORWARD_OUTSIDE.slug(), "targets", outside);
      service.halt(400, HopthuRoutes.json(body));
    }
  }

  private List<String> outside(String script) {
    try {
      byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
      return SieveRedirects.outside(
          sieve.parse(new ByteArrayInputStream(bytes)), settings.official());
    } catch (ParseException | TokenMgrError | StackOverflowError unreadable) {
      return List.of();
    }
  }
}
