package vn.gov.phutho.hopthu.adapter.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Dates of holidays.yaml: ISO 8601, of the years that the calendar knows. */
record HolidayDates(Consumer<Fault> faults) {
  private static final Rule RULE =
      Rule.of("ngày dạng năm-tháng-ngày", "a date as year-month-day", "2026-02-17");

  Optional<LocalDate> need(Row row, String field) {
    return row.need(field).flatMap(written -> parse(field, written));
  }

  List<LocalDate> all(Row row, String field) {
    return row.needAll(field).stream().flatMap(written -> parse(field, written).stream()).toList();
  }

  private Optional<LocalDate> parse(String field, Written written) {
    try {
      LocalDate date = LocalDate.parse(written.text());
      if (date.getYear() >= 2020 && date.getYear() <= 2100) {
        return Optional.of(date);
      }
    } catch (DateTimeParseException noDate) {
      // Told below, as a year out of range is.
    }
    faults.accept(
        new Fault(
            written.place(),
            field,
            Bilingual.of(
                "\"" + written.text() + "\" không phải ngày dùng được ở đây",
                "\"" + written.text() + "\" is no date for this list"),
            RULE));
    return Optional.empty();
  }
}
