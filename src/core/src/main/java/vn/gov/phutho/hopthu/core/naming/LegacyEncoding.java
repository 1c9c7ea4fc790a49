package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises Vietnamese that was typed in an 8-bit encoding and then read as Latin-1 (A7, 10.1):
 * "TrÇn M¹nh Hïng" (TCVN3), "Traàn Maïnh Huøng" (VNI), "Tr¥n MÕnh Hùng" (VISCII). A sign is a
 * Latin-1 character that no name in Unicode has, or a pair of vowels that Vietnamese never writes.
 */
final class LegacyEncoding {
  /**
   * Signs and letters of U+00A1–U+00FF outside Vietnamese, less ñ, č and the like of minority
   * names.
   */
  private static final Pattern FOREIGN_LATIN_1 =
      Pattern.compile("[\\u0080-\\u00BF×÷ÄÅÆÇËÎÏÖØÛÜÞßäåæçëîïöøûüþÿÐð]");

  /** VNI writes the tone as a second letter: "aù" for á, "oâ" for ô. */
  private static final Pattern VNI_PAIR =
      Pattern.compile(
          "a[ùøûõïâáàåãäêéèúüëñ]|e[âáàåãäùøûõï]|o[ùøûõïâåãä]|u[ùøûõï]|[ôö][ùøûõï]|y[ùøûõ]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TCVN3_SIGN = Pattern.compile("[µ¶·¸¹º»¼½¾¿©ª«¬®¨§¡¢£¤¥¦]");
  private static final Pattern VISCII_ONLY = Pattern.compile("Tr¥n|Nguy[­ê]|[\\u0080-\\u009F]");

  private LegacyEncoding() {}

  /** The encoding that it looks like, or nothing when it looks like Unicode. */
  static Optional<String> detect(String name) {
    if (VNI_PAIR.matcher(name).find()) {
      return Optional.of("VNI");
    }
    if (!FOREIGN_LATIN_1.matcher(name).find()) {
      return Optional.empty();
    }
    if (VISCII_ONLY.matcher(name).find()) {
      return Optional.of("VISCII");
    }
    return Optional.of(TCVN3_SIGN.matcher(name).find() ? "TCVN3 (ABC)" : "TCVN3 (ABC) or VISCII");
  }
}
