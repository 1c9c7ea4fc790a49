package vn.gov.phutho.hopthu.core.secret;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * Secrets in the one spelling that every keyboard comes to: OpaqueString of RFC 8265 §4.2. A Mac
 * may send "ù" as two code points and Windows as one; LDAP compares octets, so without this a
 * secret would open the mailbox on one machine alone.
 */
final class OpaqueText {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private OpaqueText() {}

  /** The text in NFC, with every space being U+0020. */
  static Secret prepare(Secret secret) {
    StringBuilder text = new StringBuilder();
    secret
        .reveal()
        .codePoints()
        .map(c -> UCharacter.getType(c) == UCharacterCategory.SPACE_SEPARATOR ? ' ' : c)
        .forEach(text::appendCodePoint);
    return new Secret(NFC.normalize(text));
  }

  /**
   * Whether all of it can be seen and typed. Control characters end a field or a line in some
   * protocol of ours, and what nobody sees (zero width, bidirectional marks, unassigned) nobody
   * types again.
   */
  static boolean isTypeable(String text) {
    return text.codePoints().allMatch(OpaqueText::isTypeable);
  }

  private static boolean isTypeable(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.PRIVATE_USE,
          UCharacterCategory.UNASSIGNED,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR ->
          false;
      default -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }
}
