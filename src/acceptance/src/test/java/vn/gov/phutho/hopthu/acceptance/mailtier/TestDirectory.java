package vn.gov.phutho.hopthu.acceptance.mailtier;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.trial.james.LdapAccess;

/** A directory in this process, behind a wire that can be cut; it keeps its entries. */
final class TestDirectory implements AutoCloseable {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";
  private static final LdapAccess JAMES =
      new LdapAccess("", "cn=james,ou=system," + BASE, "only-james-knows", BASE);

  private final DirectorySchema schema = new DirectorySchema(BASE);
  private final InMemoryDirectoryServer server;
  private final LdapWire wire;
  private volatile Optional<ResultCode> error = Optional.empty();

  TestDirectory(int port) throws LDAPException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials(JAMES.bindDn(), JAMES.password());
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
    config.addInMemoryOperationInterceptor(
        new InMemoryOperationInterceptor() {
          @Override
          public void processSearchRequest(InMemoryInterceptedSearchRequest request)
              throws LDAPException {
            if (error.isPresent()) {
              throw new LDAPException(error.get());
            }
          }
        });
    server = new InMemoryDirectoryServer(config);
    server.startListening();
    wire = new LdapWire(port, server.getListenPort());
    server.add(BASE, new Attribute("objectClass", "domain"), new Attribute("dc", "phutho"));
    server.add(
        "ou=people," + BASE,
        new Attribute("objectClass", "organizationalUnit"),
        new Attribute("ou", "people"));
  }

  LdapAccess access() {
    return new LdapAccess(
        "ldap://127.0.0.1:" + wire.port(), JAMES.bindDn(), JAMES.password(), JAMES.base());
  }

  /** Writes the account as it ought to be; the secret is there exactly when it may log in. */
  void write(Account account, String secret) throws LDAPException {
    DirectoryEntry wanted = schema.write(account);
    Entry entry = new Entry(wanted.dn());
    wanted.attributes().forEach(entry::addAttribute);
    if (account.standing().mayLogIn()) {
      entry.addAttribute(DirectorySchema.PASSWORD, secret);
    }
    Entry present = server.getEntry(wanted.dn());
    if (present == null) {
      server.add(entry);
      return;
    }
    // In one step: an entry that is away for a moment is an account that was destroyed.
    Set<String> names = new TreeSet<>(DirectorySchema.OWNED);
    names.add(DirectorySchema.PASSWORD);
    server.modify(
        wanted.dn(),
        names.stream()
            .map(n -> new Modification(ModificationType.REPLACE, n, values(entry, n)))
            .toList());
  }

  private static String[] values(Entry entry, String attribute) {
    return entry.hasAttribute(attribute) ? entry.getAttributeValues(attribute) : new String[0];
  }

  /** Takes the entry away, as at the end of an account's life. */
  void remove(Account account) throws LDAPException {
    server.delete(schema.write(account).dn());
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

  /** Writes one attribute as no account of ours has it. */
  void spoil(Account account, String attribute, String value) throws LDAPException {
    server.modify(
        schema.write(account).dn(), new Modification(ModificationType.REPLACE, attribute, value));
  }

  /** What James asks goes through here. */
  LdapWire wire() {
    return wire;
  }

  void goAway() {
    wire.cut();
  }

  void comeBack() {
    wire.restore();
  }

  /** Every search is refused so. */
  void answerWith(ResultCode code) {
    error = Optional.of(code);
  }

  void answerAgain() {
    error = Optional.empty();
  }

  @Override
  public void close() {
    wire.close();
    server.shutDown(true);
  }
}
