package vn.gov.phutho.hopthu.core.naming;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * A person's full name, in Unicode NFC with single spaces (A7, 10.1).
 *
 * @param words family name first, given name last
 */
public record PersonName(List<String> words) {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern HYPHENS = Pattern.compile("[\\u2011\\u2013]");
  private static final String JOINERS = "'’ʼ‘‐-";

  /** What minority languages put on a letter that has no composed form, e.g. ơ̆ of Ê Đê. */
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u0309\u030C\u031B\u0323";

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
    Optional<Reason> fault = Script.fault(text, where);
    if (fault.isPresent()) { // A7 (10.1)
      return new Reading.Unreadable(fault.get());
    }
    String name = BLANKS.matcher(Letters.NFC.normalize(text)).replaceAll(" ").strip();
    name = HYPHENS.matcher(name).replaceAll("-");
    List<String> words = Arrays.asList(name.split(" "));
    // Full-width letters and ligatures look like others; NFKC tells them.
    if (!NFKC.isNormalized(name) || !words.stream().allMatch(PersonName::isWord)) {
      return new Reading.Unreadable(
          new Reason(
              ReasonCode.NAME_INVALID,
              where,
              "letters of the Latin script, apostrophes and hyphens only"));
    }
    return new Reading.Named(new PersonName(words));
  }

  /** Digits, punctuation, signs and marks that stand alone are no part of a name. */
  private static boolean isWord(String word) {
    int marks = 2;
    for (int c : word.codePoints().toArray()) {
      boolean mark = MARKS.indexOf(c) >= 0;
      marks = mark ? marks + 1 : isLetter(c) ? 0 : 2;
      if (marks > 2 || (!mark && !isLetter(c) && JOINERS.indexOf(c) < 0)) {
        return false;
      }
    }
    String plain = plain(word);
    return !plain.isEmpty() && plain.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isLetter(int c) {
    return UCharacter.isLetter(c) && UScript.getScript(c) == UScript.LATIN;
  }

  private static String plain(String word) {
    return Letters.ascii(word).replaceAll("[" + JOINERS + "]", "");
  }

  /**
   * The words without diacritics, in lower case, letters only: đ is d; an apostrophe or hyphen
   * carries no letter.
   */
  public List<String> asciiWords() {
    return words.stream().map(PersonName::plain).toList();
  }

  /** The name as the address book shows it. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
