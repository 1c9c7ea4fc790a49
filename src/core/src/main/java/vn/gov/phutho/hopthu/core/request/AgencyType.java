package vn.gov.phutho.hopthu.core.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which point of 4.1 the address of an agency is made. */
public enum AgencyType {
  /** Provincial department or equivalent, 4.1a: its abbreviation. */
  DEPARTMENT,
  /** People's Committee of a commune, ward or special zone, 4.1b: the name in full. */
  COMMUNE,
  /** Division of a department or commune, 4.1c: abbreviation, dot, the parent's local part. */
  SUBUNIT,
  /** Party, mass organisation, central body and others, 4.1d: what was agreed. */
  AGREED;

  /** The word of documents and of the register, e.g. {@code department}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this word. */
  public static Optional<AgencyType> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }
}
