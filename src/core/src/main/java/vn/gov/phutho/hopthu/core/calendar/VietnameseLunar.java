package vn.gov.phutho.hopthu.core.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.CommonElements;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The Vietnamese lunisolar calendar, computed for the meridian of UTC+7 since 1968 and therefore
 * not always the Chinese one. Limits: lunar years 1900 to 2100; anything else throws {@link
 * IllegalArgumentException}.
 */
public final class VietnameseLunar {
  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  /** The lunar date of a day. */
  public static LunarDate of(LocalDate day) {
    if (day.getYear() < FIRST || day.getYear() > LAST + 1) {
      throw outside(day.getYear());
    }
    VietnameseCalendar lunar = PlainDate.from(day).transform(VietnameseCalendar.class);
    int year = inside(lunar.getInt(CommonElements.RELATED_GREGORIAN_YEAR));
    EastAsianMonth month = lunar.getMonth();
    return new LunarDate(year, month.getNumber(), month.isLeap(), lunar.getDayOfMonth());
  }

  /**
   * The day of a lunar date; {@link IllegalArgumentException} when the calendar has no such day.
   */
  public static LocalDate day(LunarDate date) {
    EastAsianMonth month = EastAsianMonth.valueOf(date.month());
    return VietnameseCalendar.of(
            EastAsianYear.forGregorian(inside(date.year())),
            date.leap() ? month.withLeap() : month,
            date.day())
        .transform(PlainDate.class)
        .toTemporalAccessor();
  }

  /** Mùng 1 tháng Giêng of this year. */
  public static LocalDate tet(int year) {
    return day(LunarDate.of(year, 1, 1));
  }

  /** Giỗ Tổ Hùng Vương, the 10th of the third month. */
  public static LocalDate hungKings(int year) {
    return day(LunarDate.of(year, 3, 10));
  }

  private static int inside(int year) {
    if (year < FIRST || year > LAST) {
      throw outside(year);
    }
    return year;
  }

  private static IllegalArgumentException outside(int year) {
    return new IllegalArgumentException("no lunar year " + year + " here: 1900 to 2100");
  }

  private VietnameseLunar() {}
}
