package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.directory.LoginGate;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * A directory reached over LDAP. Connections are made when first needed and made again after they
 * broke, so the server may be down at start and may be restarted at any time (G4). Safe for use by
 * several threads.
 */
public final class LdapDirectory implements Directory, LoginGate, Activity, AutoCloseable {
  private static final Set<ResultCode> GATE_SHUT =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INVALID_DN_SYNTAX);

  private final LdapServer server;
  private final ServerSet unbound;
  private final LDAPConnectionPool pool;
  private final LdapSearch search;
  private final LdapChanges changes;

  /**
   * Connects to nothing yet.
   *
   * @param base e.g. {@code dc=phutho,dc=gov,dc=vn}
   * @param connections at most that many at once; who needs one more waits for at most the server's
   *     time-out
   * @throws IllegalArgumentException when TLS is wanted and the trusted certificates cannot be read
   */
  public LdapDirectory(LdapServer server, LdapLogin login, String base, int connections) {
    this.server = server;
    this.unbound = server.connections();
    try {
      this.pool = new LDAPConnectionPool(unbound, login.bind(), 0, connections);
    } catch (LDAPException e) {
      throw new IllegalStateException("a pool without connections connects to nothing", e);
    }
    pool.setConnectionPoolName("hopthu-ldap");
    pool.setCreateIfNecessary(false);
    pool.setMaxWaitTimeMillis(server.timeout().toMillis());
    pool.setRetryFailedOperationsDueToInvalidConnections(true);
    this.search = new LdapSearch(pool, base);
    this.changes = new LdapChanges(pool);
  }

  @Override
  public Observed<List<DirectoryEntry>> find(UUID id, MailAddress address) {
    return search.find(id, address);
  }

  @Override
  public Observed<Map<UUID, Optional<LocalDate>>> all() {
    return search.lastActivity();
  }

  @Override
  public Effect apply(DirectoryChange change) {
    try {
      return changes.apply(change);
    } catch (LDAPException e) {
      return LdapRefusal.of(change, e);
    }
  }

  @Override
  public Observed<Boolean> opens(String dn, Secret secret) {
    if (dn.isBlank() || secret.reveal().isEmpty()) {
      return Observed.complete(false);
    }
    // A connection of its own: a pooled one stays bound as the adapter.
    try (LDAPConnection connection = unbound.getConnection()) {
      connection.bind(new SimpleBindRequest(dn, secret.reveal()));
      return Observed.complete(true);
    } catch (LDAPException e) {
      return GATE_SHUT.contains(e.getResultCode())
          ? Observed.complete(false)
          : Observed.failed(LdapRefusal.unanswered("bind " + dn, e));
    }
  }

  @Override
  public Effect set(String dn, Secret secret) {
    if (secret.reveal().isEmpty()) {
      // RFC 3062 §2: without a new password the server makes one up.
      return new Effect.Rejected("an empty secret is none");
    }
    try {
      return changes.setPassword(dn, secret);
    } catch (LDAPException e) {
      return LdapRefusal.ofPassword(dn, e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return server.toString();
  }
}
