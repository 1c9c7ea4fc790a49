package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the directory is and how it is spoken to.
 *
 * @param url {@code ldap://host[:389]} or {@code ldaps://host[:636]}
 * @param startTls whether an {@code ldap} connection turns to TLS before it says anything (RFC 4511
 *     §4.14)
 * @param trust PEM file of the authority that signed the server's certificate; the JVM's own
 *     authorities when there is none
 * @param connectTimeout for connecting
 * @param timeout for each answer
 */
public record LdapServer(
    URI url, boolean startTls, Optional<Path> trust, Duration connectTimeout, Duration timeout) {
  public LdapServer {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !(scheme.equals("ldap") || scheme.equals("ldaps"))) {
      throw new IllegalArgumentException(
          "ldap url: '" + url + "' is not of the form ldap://host[:port] or ldaps://host[:port]");
    }
    if (startTls && scheme.equals("ldaps")) {
      throw new IllegalArgumentException("ldap url: ldaps is TLS already, StartTLS is for ldap://");
    }
  }

  private boolean tlsFromTheStart() {
    return url.getScheme().equalsIgnoreCase("ldaps");
  }

  private int port() {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return tlsFromTheStart() ? 636 : 389;
  }

  /** Makes connections that are not bound yet. */
  ServerSet connections() {
    int millis = Math.toIntExact(timeout.toMillis());
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(Math.toIntExact(connectTimeout.toMillis()));
    options.setResponseTimeoutMillis(millis);
    options.setUseSynchronousMode(true);
    // D10: any certificate of a trusted authority is not enough.
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    SocketFactory sockets = SocketFactory.getDefault();
    @Nullable PostConnectProcessor greeting = null;
    if (tlsFromTheStart()) {
      sockets = tls();
    } else if (startTls) {
      greeting = new StartTLSPostConnectProcessor(tls());
    }
    BindRequest unbound = null;
    return new SingleServerSet(url.getHost(), port(), sockets, options, unbound, greeting);
  }

  private SSLSocketFactory tls() {
    try {
      return trust.isPresent()
          ? new SSLUtil(new PEMFileTrustManager(trust.get().toFile())).createSSLSocketFactory()
          : new SSLUtil().createSSLSocketFactory();
    } catch (KeyStoreException e) {
      throw new IllegalArgumentException(
          "ldap trust: " + trust.orElseThrow() + " is not a readable PEM file of certificates", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ldap: this JVM offers no TLS", e);
    }
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
