package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Optional;

/**
 * What an agency is called by decisions.
 *
 * @param current in full, NFC, e.g. {@code Sở Khoa học và Công nghệ}
 * @param former names of agencies that became this one, by a merger or a new name
 * @param abbreviation as in numbers of documents, e.g. {@code SKHCN}; wins over the initials (A1)
 */
public record OfficialNames(String current, List<String> former, Optional<String> abbreviation) {
  public OfficialNames {
    former = List.copyOf(former);
  }

  public static OfficialNames of(String current) {
    return new OfficialNames(current, List.of(), Optional.empty());
  }
}
