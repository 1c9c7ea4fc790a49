package vn.gov.phutho.hopthu.core.directory;

import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** The part of LDAP that lets a person in: the bind. */
public interface LoginGate {
  /**
   * Whether a bind with this secret succeeds now. An empty secret opens nothing: LDAP would take it
   * for an unauthenticated bind and say yes (RFC 4513 §5.1.2).
   */
  Observed<Boolean> opens(String dn, Secret secret);

  /**
   * Sets {@code userPassword}; the server hashes it (RFC 3062). Stale when the entry is gone or
   * carries no {@code hopthuId}; an empty secret is rejected.
   */
  Effect set(String dn, Secret secret);
}
