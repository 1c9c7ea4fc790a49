package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;

/** A1 (4.1a): the abbreviation of a provincial agency. */
final class Departments {
  private Departments() {}

  /** Empty for the name of a commune's committee. */
  static Optional<String> localPart(AgencyWords name, Optional<String> abbreviation) {
    String letters = abbreviation.map(a -> AgencyWords.of(a).joined()).orElseGet(name::initials);
    return Optional.of(letters).filter(l -> !l.isEmpty() && !Communes.isCommune(name));
  }
}
