package vn.gov.phutho.hopthu.adapter.ldap;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;

/** Ways to reach the servers of the tests. */
final class Ldap {
  private Ldap() {}

  static LdapDirectory directory(LdapFixture server) {
    return directory(server.url(), Duration.ofSeconds(5));
  }

  static LdapDirectory directory(URI url, Duration timeout) {
    return directory(url, timeout, LdapFixture.HOPTHU, LdapFixture.HOPTHU_PASSWORD);
  }

  static LdapDirectory directory(URI url, Duration timeout, String dn, String password) {
    return new LdapDirectory(
        new LdapServer(url, false, Optional.empty(), timeout, timeout),
        new LdapLogin(dn, new Secret(password)),
        LdapFixture.BASE,
        4);
  }
}
