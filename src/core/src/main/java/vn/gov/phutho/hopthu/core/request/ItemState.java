package vn.gov.phutho.hopthu.core.request;

import java.util.Locale;

/** What became of an item (B1). */
public enum ItemState {
  /** Waits for its decision or for its effects. */
  ACCEPTED,
  /** In force in LDAP and in the mail tier. */
  APPLIED,
  /** Needs a decision or a confirmation by the department. */
  HELD,
  /** Changed nothing, for its reasons. */
  REFUSED,
  /** The world refuses it for good; a person has to look. */
  FAILED;

  /** The word in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOpen() {
    return this == ACCEPTED || this == HELD;
  }
}
