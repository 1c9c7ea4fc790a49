package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import vn.gov.phutho.hopthu.core.secret.Secret;

/**
 * The adapter's own account in the directory.
 *
 * @param dn e.g. {@code cn=hopthu,ou=services,dc=phutho,dc=gov,dc=vn}
 */
public record LdapLogin(String dn, Secret password) {
  public LdapLogin {
    // RFC 4513 §5.1.2: without a password the server would take us for nobody, and say yes.
    if (dn.isBlank() || password.reveal().isEmpty()) {
      throw new IllegalArgumentException("ldap login: DN and password must not be empty");
    }
  }

  BindRequest bind() {
    return new SimpleBindRequest(dn, password.reveal());
  }
}
