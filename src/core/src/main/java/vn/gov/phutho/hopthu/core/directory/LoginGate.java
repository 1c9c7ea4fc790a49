package vn.gov.phutho.hopthu.core.directory;

import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** The part of LDAP that lets a person in: the bind. */
public interface LoginGate {
  /** Whether a bind with this secret succeeds now. */
  Observed<Boolean> opens(String dn, Secret secret);

  /** Sets {@code userPassword}; the server hashes it (RFC 3062). */
  Effect set(String dn, Secret secret);
}
