package vn.gov.phutho.hopthu.extension;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import org.apache.james.user.ldap.LdapRepositoryConfiguration;
import vn.gov.phutho.hopthu.extension.accounts.AccountSurveys;
import vn.gov.phutho.hopthu.extension.accounts.LdapAccounts;
import vn.gov.phutho.hopthu.extension.accounts.LdapConnections;
import vn.gov.phutho.hopthu.extension.delegation.DelegationWatch;
import vn.gov.phutho.hopthu.extension.delegation.Delegations;
import vn.gov.phutho.hopthu.extension.jmap.JmapStreams;
import vn.gov.phutho.hopthu.extension.sessions.OpenSessions;
import vn.gov.phutho.hopthu.extension.sessions.SessionWatch;
import vn.gov.phutho.hopthu.extension.watch.Watches;

/** Binds what looks after locks by itself, beside the doors that ask for each message. */
public final class WatchModule extends AbstractModule {
  /** Connections of its own: the watch never waits for the doors, nor they for it. */
  private static final int CONNECTIONS = 3;

  private record Watched(AccountSurveys surveys, LdapAccounts accounts) {}

  @Override
  protected void configure() {
    bind(JmapStreams.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  Watches watches(
      LdapRepositoryConfiguration james,
      ExtensionSettings settings,
      OpenSessions sessions,
      Delegations delegations)
      throws LDAPException, GeneralSecurityException {
    LDAPConnectionPool pool = LdapConnections.open(james, CONNECTIONS);
    Watched ldap =
        new Watched(
            new AccountSurveys(pool, james.getUserBase()),
            new LdapAccounts(pool, james.getUserBase()));
    InstantSource clock = InstantSource.system();
    SessionWatch sessionWatch =
        new SessionWatch(
            sessions::all, ldap.surveys(), ldap.accounts(), settings.watch().names(), clock);
    DelegationWatch delegationWatch =
        new DelegationWatch(ldap.surveys(), ldap.accounts(), delegations, clock);
    return new Watches(sessionWatch, settings.watch().every(), delegationWatch, clock);
  }
}
