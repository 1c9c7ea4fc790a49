package vn.gov.phutho.hopthu.extension;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.FileNotFoundException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.core.Domain;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.user.api.DelegationStore;
import org.apache.james.user.ldap.LdapRepositoryConfiguration;
import org.apache.james.utils.PropertiesProvider;
import vn.gov.phutho.hopthu.extension.accounts.IdentityCheck;
import vn.gov.phutho.hopthu.extension.accounts.JamesDelegations;
import vn.gov.phutho.hopthu.extension.accounts.LdapAccounts;
import vn.gov.phutho.hopthu.extension.accounts.LdapConnections;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.activity.LastActivity;
import vn.gov.phutho.hopthu.extension.erase.EraseModule;
import vn.gov.phutho.hopthu.extension.policy.identity.Own;
import vn.gov.phutho.hopthu.extension.scan.Scanners;
import vn.gov.phutho.hopthu.extension.sieve.ManageSieveDoor;
import vn.gov.phutho.hopthu.extension.takedown.TakedownModule;

/**
 * Binds what hooks, mailets, route and health checks share. James makes one child injector of it,
 * so each is one instance; it may add to James, never replace (a second binding stops the start).
 */
public final class HopthuModule extends AbstractModule {
  @Override
  protected void configure() {
    install(new TakedownModule());
    install(new EraseModule());
    // Before James opens ManageSieve.
    bind(ManageSieveDoor.class).asEagerSingleton();
  }

  @Provides
  @Singleton
  ExtensionSettings settings(PropertiesProvider files)
      throws FileNotFoundException, ConfigurationException {
    Configuration file = files.getConfiguration("hopthu");
    Map<String, String> values = new LinkedHashMap<>();
    file.getKeys().forEachRemaining(k -> values.put(k, String.join(",", file.getStringArray(k))));
    return ExtensionSettings.parse(values);
  }

  @Provides
  @Singleton
  LdapAccounts ldapAccounts(LdapRepositoryConfiguration james, ExtensionSettings settings)
      throws LDAPException, GeneralSecurityException {
    return new LdapAccounts(
        LdapConnections.open(james, settings.ldapConnections()), james.getUserBase());
  }

  @Provides
  @Singleton
  RememberedAccounts rememberedAccounts(LdapAccounts ldap, ExtensionSettings settings) {
    return new RememberedAccounts(ldap, settings.trust(), InstantSource.system());
  }

  @Provides
  @Singleton
  SenderCheck senderCheck(RememberedAccounts accounts, DomainList domains) {
    return new SenderCheck(accounts, name -> hosts(domains, name));
  }

  @Provides
  @Singleton
  Scanners scanners(ExtensionSettings settings) {
    return new Scanners(settings.scan());
  }

  @Provides
  @Singleton
  LastActivity lastActivity(LdapRepositoryConfiguration james)
      throws LDAPException, GeneralSecurityException {
    // A connection of its own: it is never one that a door waits for.
    return new LastActivity(
            LdapConnections.open(james, 1), james.getUserBase(), InstantSource.system())
        .start();
  }

  @Provides
  @Singleton
  IdentityCheck identityCheck(
      RememberedAccounts accounts,
      DelegationStore delegations,
      DomainList domains,
      ExtensionSettings settings) {
    return new IdentityCheck(
        new Own(accounts::find, new JamesDelegations(delegations)),
        name -> hosts(domains, name),
        settings.inbound().from());
  }

  private static boolean hosts(DomainList domains, String name) {
    try {
      return domains.containsDomain(Domain.of(name));
    } catch (DomainListException e) {
      // Unknown is not "outside": whoever asks answers 4xx.
      throw new IllegalStateException("the domain list cannot be read", e);
    }
  }
}
