package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.Locale;

/** What a budget counts. */
public enum Verb {
  /** Locked for inactivity (6.1). */
  LOCK,
  /** Destroyed at the end of a period. */
  DESTROY;

  /** The errand under whose name the ledger counts those of one day. */
  public String on(LocalDate day) {
    return name().toLowerCase(Locale.ROOT) + " " + day;
  }
}
