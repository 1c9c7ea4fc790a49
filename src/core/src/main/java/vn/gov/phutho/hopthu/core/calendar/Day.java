package vn.gov.phutho.hopthu.core.calendar;

import java.time.LocalDate;

/**
 * A day and why it is worked or off.
 *
 * @param vi the reason in Vietnamese
 * @param en the reason in English
 */
public record Day(LocalDate date, Kind kind, String vi, String en) {
  /** Why a day is what it is. */
  public enum Kind {
    WORKING(true),
    /** A weekly rest day that is worked in exchange for another day. */
    MADE_UP(true),
    WEEKEND(false),
    HOLIDAY(false),
    /** Off because a holiday fell on a weekly rest day (Điều 111.3 of the Labour Code). */
    COMPENSATION(false),
    /** A working day that is off in exchange for a weekly rest day. */
    SWAPPED(false),
    /** Off by a decision of that year alone. */
    OTHER(false);

    private final boolean worked;

    Kind(boolean worked) {
      this.worked = worked;
    }
  }

  public boolean isWorking() {
    return kind.worked;
  }
}
