package vn.gov.phutho.hopthu.extension.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code boundary} of a multipart (RFC 2046 §5.1.1), where it can be read in one way only. */
final class Boundary {
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*([^\\s;=\"()]+)\\s*=\\s*(?:\"([^\"\\\\]*)\"|([^\\s;\"()\\\\]*))\\s*");

  /** RFC 2046 allows 70; more is written, and read. */
  private static final int LONGEST = 4 * 1024;

  private Boundary() {}

  /**
   * Reads it.
   *
   * @param contentType the whole value, unfolded
   * @return empty where there is none, where it is written in a way that programs take for
   *     different things (twice, by RFC 2231, with a comment or an escape), or it is no boundary
   */
  static Optional<String> read(String contentType) {
    Optional<String> boundary = Optional.empty();
    int at = contentType.indexOf(';');
    Matcher matcher = PARAMETER.matcher(contentType);
    while (at >= 0 && at < contentType.length()) {
      matcher.region(at + 1, contentType.length());
      if (!matcher.lookingAt()) {
        // An empty parameter, as after a last semicolon.
        int next = contentType.indexOf(';', at + 1);
        String rest = contentType.substring(at + 1, next < 0 ? contentType.length() : next);
        if (!rest.isBlank()) {
          return Optional.empty();
        }
        at = next;
        continue;
      }
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      if (name.startsWith("boundary")) {
        boolean again = boundary.isPresent() && !boundary.get().equals(value);
        if (again || !name.equals("boundary") || !isUsable(value)) {
          return Optional.empty();
        }
        boundary = Optional.of(value);
      }
      at = matcher.end();
      if (at < contentType.length() && contentType.charAt(at) != ';') {
        return Optional.empty();
      }
    }
    return boundary;
  }

  private static boolean isUsable(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.strip().equals(value)
        && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
