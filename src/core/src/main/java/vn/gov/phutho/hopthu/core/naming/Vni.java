package vn.gov.phutho.hopthu.core.naming;

import java.util.Locale;

/** VNI for Windows, read as Latin-1: a vowel, then a character that carries its marks. */
final class Vni {
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
  private static final String TONE_AFTER = "ùøûõï";
  private static final String CIRCUMFLEX_AFTER = "áàåãä";
  private static final String BREVE_AFTER = "éèúüë";
  private static final String ALONE = "ôöñæóòî";
  private static final String MEANT = "ơưđỉĩịỵ";

  private Vni() {}

  /** The text as its writer meant it. */
  static String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String base = alone(text.charAt(i));
      String marks = i + 1 < text.length() ? marks(base, lower(text.charAt(i + 1))) : "";
      if (!marks.isEmpty()) {
        i++;
      }
      decoded.append(Letters.NFC.normalize(base + marks));
    }
    return decoded.toString();
  }

  private static String alone(char c) {
    int at = ALONE.indexOf(lower(c));
    if (at < 0) {
      return String.valueOf(c);
    }
    String meant = MEANT.substring(at, at + 1);
    return c == lower(c) ? meant : meant.toUpperCase(Locale.ROOT);
  }

  private static String marks(String base, char after) {
    String vowel = base.toLowerCase(Locale.ROOT);
    if ("aeouyơư".contains(vowel) && TONE_AFTER.indexOf(after) >= 0) {
      return tone(TONE_AFTER, after);
    }
    if ("aeo".contains(vowel) && (after == 'â' || CIRCUMFLEX_AFTER.indexOf(after) >= 0)) {
      return "\u0302" + tone(CIRCUMFLEX_AFTER, after);
    }
    if (vowel.equals("a") && (after == 'ê' || BREVE_AFTER.indexOf(after) >= 0)) {
      return "\u0306" + tone(BREVE_AFTER, after);
    }
    return "";
  }

  private static String tone(String row, char after) {
    int at = row.indexOf(after);
    return at < 0 ? "" : TONES.substring(at, at + 1);
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }
}
