package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.AgencyType;

/**
 * An agency of the register.
 *
 * @param localPart of its address and its word in documents, e.g. {@code cds.skhcn}
 * @param parent local part of the agency that it belongs to; a sub-unit has one
 */
public record Agency(
    String localPart,
    OfficialNames names,
    AgencyType type,
    Optional<String> parent,
    AgencyDetails details) {
  /** An agency of which nothing more is known. */
  public static Agency of(String localPart, String name, AgencyType type, String... parent) {
    return new Agency(
        localPart,
        OfficialNames.of(name),
        type,
        parent.length == 0 ? Optional.empty() : Optional.of(parent[0]),
        AgencyDetails.NONE);
  }

  /** The official name in force. */
  public String name() {
    return names.current();
  }
}
