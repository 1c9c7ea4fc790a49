package vn.gov.phutho.hopthu.core.secret;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A secret as a guesser reads it: without case and diacritics, and with the usual signs standing
 * for letters.
 *
 * @param folded lower case without diacritics; đ is d
 * @param readings this text and others that it may stand for
 */
record Likeness(String folded, Set<String> readings) {
  private static final Transliterator ASCII =
      Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
  private static final String SIGNS = "@4831!|05$7";

  /** What the signs stand for, 1 being i or l. */
  private static final Set<String> LETTERS = Set.of("aabeiiiosst", "aabelllosst");

  /** Backwards only words of this length are recognised: shorter ones are there by chance. */
  private static final int BACKWARDS = 4;

  static Likeness of(String text) {
    String folded = fold(text);
    Set<String> readings =
        LETTERS.stream().map(letters -> read(folded, letters)).collect(Collectors.toSet());
    readings.add(folded);
    readings.add(text.toLowerCase(Locale.ROOT));
    return new Likeness(folded, readings);
  }

  static String fold(String text) {
    return ASCII.transliterate(text);
  }

  private static String read(String folded, String letters) {
    return folded
        .chars()
        .map(c -> SIGNS.indexOf(c) < 0 ? c : letters.charAt(SIGNS.indexOf(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether the word stands in it, backwards too. */
  boolean contains(String word) {
    String folded = fold(word);
    String back = new StringBuilder(folded).reverse().toString();
    return readings.stream()
        .anyMatch(r -> r.contains(folded) || (back.length() >= BACKWARDS && r.contains(back)));
  }
}
