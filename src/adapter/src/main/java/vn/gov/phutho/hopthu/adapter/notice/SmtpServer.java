package vn.gov.phutho.hopthu.adapter.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where notices are submitted.
 *
 * @param url {@code smtp://host[:587]}, where STARTTLS is a must (RFC 3207), or {@code
 *     smtps://host[:465]}
 * @param trust makes the TLS connections; the JVM's own authorities when empty
 * @param timeout of connecting, of each answer and of each write
 */
public record SmtpServer(URI url, Optional<SSLSocketFactory> trust, Duration timeout) {
  String protocol() {
    return url.getScheme();
  }

  int port() {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return protocol().equals("smtps") ? 465 : 587;
  }

  Properties properties() {
    Properties all = new Properties();
    String prefix = "mail." + protocol() + ".";
    String millis = Long.toString(timeout.toMillis());
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      all.put(prefix + limit, millis);
    }
    all.put(prefix + "auth", "true");
    // D10 (12.2b): neither the password nor the letter ever crosses a line in clear.
    all.put(prefix + "starttls.enable", "true");
    all.put(prefix + "starttls.required", Boolean.toString(protocol().equals("smtp")));
    all.put(prefix + "ssl.checkserveridentity", "true");
    all.put(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
    trust.ifPresent(factory -> all.put(prefix + "ssl.socketFactory", factory));
    return all;
  }
}
