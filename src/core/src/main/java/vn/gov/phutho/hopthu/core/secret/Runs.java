package vn.gov.phutho.hopthu.core.secret;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Strings that fingers and calendars make by themselves (14.1c). */
final class Runs {
  private static final List<String> ROWS =
      List.of("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "0123456789");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

  /** So many neighbours on the keyboard or in the alphabet are no accident. */
  private static final int RUN = 4;

  /** One character four times, two three times, three or four twice. */
  private static final Pattern REPEAT = Pattern.compile("(.)\\1{3}|(..)\\2{2}|(.{3,4})\\3");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.\\-]?(\\d{1,2})[/.\\-]?((?:19|20)?\\d{2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[/.\\-]?(\\d{1,2})[/.\\-]?(\\d{1,2})(?!\\d)");

  /** A year of birth, or of today: people who use the mailbox were born after 1929. */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19[3-9]|20[0-4])\\d(?!\\d)");

  private Runs() {}

  static boolean onKeyboard(String folded) {
    return IntStream.rangeClosed(0, folded.length() - RUN)
        .mapToObj(i -> folded.substring(i, i + RUN))
        .anyMatch(part -> follows(part) || follows(new StringBuilder(part).reverse().toString()));
  }

  private static boolean follows(String part) {
    return ALPHABET.contains(part) || ROWS.stream().anyMatch(row -> row.contains(part));
  }

  static boolean repeats(String folded) {
    return REPEAT.matcher(folded).find();
  }

  static boolean date(String folded) {
    return YEAR.matcher(folded).find()
        || dated(DAY_FIRST.matcher(folded), 1, 2)
        || dated(YEAR_FIRST.matcher(folded), 2, 1);
  }

  private static boolean dated(Matcher found, int day, int month) {
    while (found.find()) {
      int d = Integer.parseInt(found.group(day));
      int m = Integer.parseInt(found.group(month));
      // Six digits at least: 1.1.26 is a date, 1126 is a number.
      boolean written = found.group().chars().anyMatch(c -> c < '0' || c > '9');
      if (d >= 1 && d <= 31 && m >= 1 && m <= 12 && (written || found.group().length() >= 6)) {
        return true;
      }
    }
    return false;
  }
}
