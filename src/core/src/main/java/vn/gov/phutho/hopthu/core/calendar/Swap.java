package vn.gov.phutho.hopthu.core.calendar;

import java.time.LocalDate;

/**
 * A working day that is off, made up for on a weekly rest day.
 *
 * @param off the working day that is off
 * @param worked the Saturday or Sunday that is worked instead
 */
public record Swap(LocalDate off, LocalDate worked) {}
