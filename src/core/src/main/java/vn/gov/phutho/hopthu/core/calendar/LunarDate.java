package vn.gov.phutho.hopthu.core.calendar;

/**
 * A day of the Vietnamese lunisolar calendar (âm lịch).
 *
 * @param year the Gregorian year in which this lunar year began
 * @param month 1 (tháng Giêng) to 12 (tháng Chạp)
 * @param leap whether it is the second month of this number (tháng nhuận)
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {
  /** A day of a month that is no leap month. */
  public static LunarDate of(int year, int month, int day) {
    return new LunarDate(year, month, false, day);
  }

  /** As people write it: {@code 10/3/2026}, {@code 1/6 nhuận/2025}. */
  @Override
  public String toString() {
    return day + "/" + month + (leap ? " nhuận/" : "/") + year;
  }
}
