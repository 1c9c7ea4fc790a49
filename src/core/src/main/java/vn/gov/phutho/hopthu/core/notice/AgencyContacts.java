package vn.gov.phutho.hopthu.core.notice;

import java.util.Optional;
import java.util.Set;

/** What the register of agencies says of their focal points. */
public interface AgencyContacts {
  /** Local parts of all agencies. */
  Set<String> agencies();

  /** The focal point that the register names. */
  Optional<Addressee> focalPoint(String agency);

  /** The agency above this one. */
  Optional<String> parent(String agency);
}
