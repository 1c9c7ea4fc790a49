package vn.gov.phutho.hopthu.core.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a period: {@code 15wd} working days, {@code 60d} calendar days, {@code 6m} months.
 *
 * @param count 1 to 999
 */
public record Term(int count, Unit unit) {
  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,2})(wd|d|m)");

  /** What is counted. */
  public enum Unit {
    WD("ngày làm việc", "working days"),
    D("ngày", "days"),
    M("tháng", "months");

    private final String vi;
    private final String en;

    Unit(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  /** Reads {@code 15wd}, {@code 60d} or {@code 6m}; empty for anything else. */
  public static Optional<Term> parse(String text) {
    Matcher m = WRITTEN.matcher(text);
    return m.matches()
        ? Optional.of(
            new Term(
                Integer.parseInt(m.group(1)), Unit.valueOf(m.group(2).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  public String vi() {
    return count + " " + unit.vi;
  }

  public String en() {
    return count + " " + unit.en;
  }

  @Override
  public String toString() {
    return count + unit.name().toLowerCase(Locale.ROOT);
  }
}
