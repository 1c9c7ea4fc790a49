package vn.gov.phutho.hopthu.extension.erase;

import java.util.Locale;

/** Whether a regular expression spells out one address. */
final class AddressInText {
  private static final String MORE_OF_A_NAME = "._+-";

  private AddressInText() {}

  /** Backslashes are for the expression; {@code lan@d} does not name {@code an@d}. */
  static boolean names(String expression, String address) {
    String plain = expression.replace("\\", "").toLowerCase(Locale.ROOT);
    String wanted = address.toLowerCase(Locale.ROOT);
    for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
      if (ends(plain, at - 1) && ends(plain, at + wanted.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String text, int index) {
    return index < 0
        || index >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(index))
            || MORE_OF_A_NAME.indexOf(text.charAt(index)) >= 0);
  }
}
