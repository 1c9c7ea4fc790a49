package vn.gov.phutho.hopthu.adapter.ldap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import vn.gov.phutho.hopthu.testkit.directory.ActivityContract;
import vn.gov.phutho.hopthu.testkit.directory.DirectoryContract;
import vn.gov.phutho.hopthu.testkit.directory.LoginGateContract;
import vn.gov.phutho.hopthu.testkit.directory.UnboundIdServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnboundIdDirectoryTest
    implements DirectoryContract, LoginGateContract, ActivityContract {
  private LdapDirectory directory;

  @BeforeAll
  void connect() {
    directory = Ldap.directory(new UnboundIdServer());
  }

  @AfterAll
  void disconnect() {
    if (directory != null) {
      directory.close();
    }
  }

  @Override
  public LdapDirectory directory() {
    return directory;
  }

  @Override
  public LdapDirectory gate() {
    return directory;
  }

  @Override
  public LdapDirectory activity() {
    return directory;
  }
}
