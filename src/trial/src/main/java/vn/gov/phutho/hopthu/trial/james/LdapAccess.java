package vn.gov.phutho.hopthu.trial.james;

/**
 * How James reads the directory.
 *
 * @param uri e.g. {@code ldap://127.0.0.1:8389}
 * @param base the subtree of all accounts
 */
public record LdapAccess(String uri, String bindDn, String password, String base) {
  @Override
  public String toString() {
    return uri + " as " + bindDn;
  }
}
