package vn.gov.phutho.hopthu.core.desk;

import java.time.LocalDate;

/** Counts days that are neither weekend nor public holiday. */
public interface WorkingDays {
  /** The last day of a period of so many working days from this day, itself not counted. */
  LocalDate plus(LocalDate day, int workingDays);
}
