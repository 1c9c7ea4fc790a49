package vn.gov.phutho.hopthu.core.naming;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * A person's full name, in Unicode NFC with single spaces (A7, 10.1).
 *
 * @param words family name first, given name last
 */
public record PersonName(List<String> words) {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Transliterator ASCII =
      Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
  private static final String JOINERS = "'’ʼ‘-‐";

  public PersonName {
    words = List.copyOf(words);
  }

  /** The name, or the one reason why it cannot be read. */
  public sealed interface Reading {
    /** A name. */
    record Named(PersonName name) implements Reading {}

    /** No name. */
    record Unreadable(Reason reason) implements Reading {}
  }

  /**
   * Reads a name as typed. Precomposed and combining spellings give one name.
   *
   * @param where the JSON pointer of the field, for the reason
   */
  public static Reading read(String text, String where) {
    String name = NFC.normalize(text).strip().replaceAll("\\s+", " ");
    Optional<String> legacy = LegacyEncoding.detect(name);
    if (legacy.isPresent()) { // A7 (10.1)
      return unreadable(ReasonCode.NAME_LEGACY_ENCODING, where, "looks like " + legacy.get());
    }
    List<String> words = Arrays.asList(name.split(" "));
    if (!name.codePoints().allMatch(PersonName::isNameCharacter)
        || words.stream().anyMatch(w -> w.codePoints().noneMatch(UCharacter::isLetter))) {
      return unreadable(
          ReasonCode.NAME_INVALID,
          where,
          "letters of the Latin script, apostrophes and hyphens only");
    }
    return new Reading.Named(new PersonName(words));
  }

  private static Reading unreadable(ReasonCode code, String where, String detail) {
    return new Reading.Unreadable(new Reason(code, where, detail));
  }

  /**
   * Homoglyphs of other scripts, digits, controls and bidirectional marks are no part of a name.
   */
  private static boolean isNameCharacter(int c) {
    return c == ' '
        || JOINERS.indexOf(c) >= 0
        || (UCharacter.isLetter(c) && UScript.getScript(c) == UScript.LATIN);
  }

  /**
   * The words without diacritics, in lower case, letters only: đ is d; an apostrophe or hyphen
   * carries no letter.
   */
  public List<String> asciiWords() {
    return words.stream()
        .map(w -> ASCII.transliterate(w).replaceAll("[^a-z]", ""))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** The name as the address book shows it. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
