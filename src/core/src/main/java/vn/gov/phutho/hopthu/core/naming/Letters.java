package vn.gov.phutho.hopthu.core.naming;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Spellings of Vietnamese words, made equal. */
final class Letters {
  static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Transliterator ASCII =
      Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Letters() {}

  /** Without diacritics, in lower case: đ is d. What has no ASCII form stays as it is. */
  static String ascii(String text) {
    return ASCII.transliterate(text);
  }

  /**
   * One text for all spellings of a word: lower case, and the tone after the word, because "Hòa"
   * and "Hoà" are the same.
   */
  static String key(String word) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    NFD.normalize(word.toLowerCase(Locale.ROOT))
        .chars()
        .forEach(c -> (TONES.indexOf(c) < 0 ? letters : tones).append((char) c));
    return letters.append(tones).toString();
  }
}
