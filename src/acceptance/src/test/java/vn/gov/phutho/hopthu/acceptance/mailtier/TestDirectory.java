package vn.gov.phutho.hopthu.acceptance.mailtier;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.trial.james.LdapAccess;

/** A directory in this process that can be away for a while; it keeps its entries. */
final class TestDirectory implements AutoCloseable {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";
  private static final LdapAccess JAMES =
      new LdapAccess("", "cn=james,ou=system," + BASE, "only-james-knows", BASE);

  private final DirectorySchema schema = new DirectorySchema(BASE);
  private final InMemoryDirectoryServer server;
  private final int port;

  TestDirectory(int port) throws LDAPException {
    this.port = port;
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials(JAMES.bindDn(), JAMES.password());
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(
            "ldap", InetAddress.getLoopbackAddress(), port, null));
    server = new InMemoryDirectoryServer(config);
    server.startListening();
    server.add(BASE, new Attribute("objectClass", "domain"), new Attribute("dc", "phutho"));
    server.add(
        "ou=people," + BASE,
        new Attribute("objectClass", "organizationalUnit"),
        new Attribute("ou", "people"));
  }

  LdapAccess access() {
    return new LdapAccess(
        "ldap://127.0.0.1:" + port, JAMES.bindDn(), JAMES.password(), JAMES.base());
  }

  /** Writes the account as it ought to be; the secret is there exactly when it may log in. */
  void write(Account account, String secret) throws LDAPException {
    DirectoryEntry wanted = schema.write(account);
    Entry entry = new Entry(wanted.dn());
    wanted.attributes().forEach(entry::addAttribute);
    if (account.standing().mayLogIn()) {
      entry.addAttribute(DirectorySchema.PASSWORD, secret);
    }
    if (server.getEntry(wanted.dn()) != null) {
      server.delete(wanted.dn());
    }
    server.add(entry);
  }

  /** The day that the mail tier wrote, which the next {@link #write} takes away again. */
  Optional<String> lastActivity(Account account) {
    try {
      return Optional.ofNullable(server.getEntry(schema.write(account).dn()))
          .map(e -> e.getAttributeValue(DirectorySchema.LAST_ACTIVITY));
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  void goAway() {
    server.shutDown(true);
  }

  void comeBack() throws LDAPException {
    server.startListening();
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
