package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;
import java.util.stream.Stream;

/** A3 (4.1c): the abbreviation of a sub-unit, a dot, the local part of its parent. */
final class Subunits {
  private Subunits() {}

  /** The name without that of the parent, which documents often add. */
  static AgencyWords without(AgencyWords name, Agency parent) {
    return Stream.concat(Stream.of(parent.name()), parent.names().former().stream())
        .flatMap(n -> Stream.of(n, n.replaceFirst("(?iu)^(Ủy ban nhân dân|UBND)\\s+", "")))
        .map(AgencyWords::of)
        .filter(name::endsWith)
        .findFirst()
        .map(name::without)
        .orElse(name);
  }

  /** Empty when nothing is left to abbreviate. */
  static Optional<String> localPart(
      AgencyWords unit, Agency parent, Optional<String> abbreviation) {
    String letters =
        abbreviation
            .map(a -> AgencyWords.of(a).joined())
            .orElseGet(() -> unit.skip(division(unit) ? 1 : 0).initials());
    return Optional.of(letters).filter(l -> !l.isEmpty()).map(l -> l + "." + parent.localPart());
  }

  /**
   * Both examples of 4.1c leave out "Phòng"; other words for what a unit is stay, as "Sở" does in
   * 4.1a. A "phòng khám" is a clinic and no division.
   */
  private static boolean division(AgencyWords unit) {
    return unit.startsWith("phòng") && !unit.startsWith("phòng khám");
  }
}
