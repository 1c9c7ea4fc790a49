package vn.gov.phutho.hopthu.core.naming;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** What makes a name unreadable before anyone looks at what it says: A7 (10.1). */
final class Script {
  private Script() {}

  /** The first thing that is wrong: 8-bit encodings, hidden characters, other scripts. */
  static Optional<Reason> fault(String text, String where) {
    String name = Letters.NFC.normalize(text);
    // First, because ư of TCVN3 reads as a soft hyphen, which is hidden as well.
    Optional<String> legacy = LegacyEncoding.detect(name);
    if (legacy.isPresent()) {
      String looks = "looks like " + legacy.get();
      return Optional.of(new Reason(ReasonCode.NAME_LEGACY_ENCODING, where, looks));
    }
    Optional<Integer> hidden = name.codePoints().filter(Script::isHidden).boxed().findFirst();
    if (hidden.isPresent()) {
      String at = "U+%04X".formatted(hidden.get());
      return Optional.of(new Reason(ReasonCode.TEXT_INVALID, where, at));
    }
    return name.codePoints()
        .filter(Script::isForeign)
        .mapToObj(c -> "a letter of the script " + UScript.getName(UScript.getScript(c)))
        .findFirst()
        .map(detail -> new Reason(ReasonCode.NAME_FOREIGN_SCRIPT, where, detail));
  }

  /** Controls, zero-width and bidirectional marks, and what is no character at all. */
  private static boolean isHidden(int c) {
    if (c == '\t' || c == '\n' || c == '\r' || (c >= 0x80 && c <= 0x9F)) {
      return false; // Blanks; and C1 codes are letters of an 8-bit encoding, told as such.
    }
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.PRIVATE_USE,
          UCharacterCategory.UNASSIGNED,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isForeign(int c) {
    int script = UScript.getScript(c);
    return UCharacter.isLetter(c)
        && script != UScript.LATIN
        && script != UScript.COMMON
        && script != UScript.INHERITED;
  }
}
