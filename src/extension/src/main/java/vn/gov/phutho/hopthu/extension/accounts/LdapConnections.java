package vn.gov.phutho.hopthu.extension.accounts;

import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.net.URI;
import java.security.GeneralSecurityException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.apache.james.user.ldap.LdapRepositoryConfiguration;

/** The extension's own connections to the directory that James uses (usersrepository.xml). */
public final class LdapConnections {
  private LdapConnections() {}

  /** A pool that connects when first used, so that it is made even while LDAP is down. */
  public static LDAPConnectionPool open(LdapRepositoryConfiguration james, int most)
      throws LDAPException, GeneralSecurityException {
    URI uri = URI.create(james.getLdapHost());
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(james.getConnectionTimeout());
    options.setResponseTimeoutMillis(james.getReadTimeout());
    options.setAbandonOnTimeout(true);
    if (!james.isTrustAllCerts()) { // D10: any certificate of a trusted authority is not enough
      options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    }
    SingleServerSet server =
        new SingleServerSet(uri.getHost(), port(uri), sockets(uri, james), options);
    LDAPConnectionPool pool =
        new LDAPConnectionPool(
            server, new SimpleBindRequest(james.getPrincipal(), james.getCredentials()), 0, most);
    pool.setConnectionPoolName("hopthu");
    pool.setCreateIfNecessary(false);
    pool.setMaxWaitTimeMillis(james.getReadTimeout());
    // A server that was restarted left dead connections behind: one fresh try each.
    pool.setRetryFailedOperationsDueToInvalidConnections(true);
    return pool;
  }

  private static int port(URI uri) {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return "ldaps".equals(uri.getScheme()) ? 636 : 389;
  }

  private static SocketFactory sockets(URI uri, LdapRepositoryConfiguration james)
      throws GeneralSecurityException {
    if (!"ldaps".equals(uri.getScheme())) {
      return SocketFactory.getDefault();
    }
    return james.isTrustAllCerts()
        ? new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory()
        : SSLSocketFactory.getDefault();
  }
}
