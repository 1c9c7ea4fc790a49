package vn.gov.phutho.hopthu.adapter.intake;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import vn.gov.phutho.hopthu.adapter.web.TokenFilter;

/**
 * Two settings of Tomcat that documents need. {@code %2F} is let through, since their numbers hold
 * slashes; routes and {@link TokenFilter} look at the path as it was sent, so nothing is matched
 * twice. And a body over the limit is read to its end, within reason, so that its sender sees the
 * 413 instead of a broken connection.
 */
public final class DocumentConnector
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private static final int SWALLOW_FACTOR = 4;

  private final int maxBody;

  /** For documents of at most so many bytes. */
  public DocumentConnector(int maxBody) {
    this.maxBody = maxBody;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addConnectorCustomizers(this::customize);
  }

  private void customize(Connector connector) {
    connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setMaxSwallowSize(SWALLOW_FACTOR * maxBody);
    }
  }
}
