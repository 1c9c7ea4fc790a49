package vn.gov.phutho.hopthu.core.addressbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of agencies as the directory reads it.
 *
 * @param names local part → full name
 * @param parents local part → local part of the agency that it belongs to
 */
public record AgencyTree(Map<String, String> names, Map<String, String> parents) {
  public AgencyTree {
    names = Map.copyOf(names);
    parents = Map.copyOf(parents);
  }

  public Optional<String> name(String agency) {
    return Optional.ofNullable(names.get(agency));
  }

  /** Whether this is the agency itself or one of its sub-units, however deep. */
  public boolean isWithin(String agency, String top) {
    return path(agency).contains(top);
  }

  /** The agency's ancestors from the top, and at the end itself. */
  public List<String> path(String agency) {
    List<String> path = new ArrayList<>();
    Optional<String> at = Optional.of(agency);
    // A register that names an agency as its own ancestor ends the walk, not the process.
    while (at.isPresent() && !path.contains(at.get())) {
      path.add(at.get());
      at = parent(at.get());
    }
    Collections.reverse(path);
    return List.copyOf(path);
  }

  // A3 (4.1c): abbreviation + "." + the parent's local part
  private Optional<String> parent(String agency) {
    int dot = agency.indexOf('.');
    Optional<String> spelt = dot < 0 ? Optional.empty() : Optional.of(agency.substring(dot + 1));
    return Optional.ofNullable(parents.get(agency)).or(() -> spelt);
  }
}
