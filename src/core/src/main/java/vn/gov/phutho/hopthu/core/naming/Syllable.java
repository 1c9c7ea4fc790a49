package vn.gov.phutho.hopthu.core.naming;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word is spelt as a Vietnamese syllable: onset, rime, at most one tone. */
final class Syllable {
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:qu|gi|gh|g|kh|k|ngh|ng|nh|n|ph|th|tr|t|ch|c|b|d|đ|h|l|m|p|r|s|v|x)?"
              + "(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)"
              + "|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?"
              + "|iê(?:c|m|n|ng|p|t|u)|yê(?:m|n|ng|t|u)|o(?:c|i|m|n|ng|p|t)?|ô(?:c|i|m|n|ng|p|t)?"
              + "|ơ(?:i|m|n|p|t)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)"
              + "|oe(?:n|o|t)?|oo(?:c|ng)|u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|n|nh)?"
              + "|uô(?:c|i|m|n|ng|t)|uơ(?:i)?|uy(?:a|ch|n|nh|p|t|u)?|uyê(?:n|t)"
              + "|ư(?:a|c|i|m|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)|y(?:a|ch|n|nh|p|t|u)?)");
  private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

  private Syllable() {}

  /** Whether Vietnamese can write this word, tone included. */
  static boolean is(String word) {
    String marked = NFD.normalize(word.toLowerCase(Locale.ROOT));
    Matcher tones = TONE.matcher(marked);
    long count = tones.results().count();
    String bare = NFC.normalize(tones.replaceAll(""));
    if (count > 1 || !SHAPE.matcher(bare).matches()) {
      return false;
    }
    // A syllable closed by a stop has the acute or the dot below and no other tone.
    return !STOPPED.matcher(bare).matches()
        || marked.indexOf('\u0301') >= 0
        || marked.indexOf('\u0323') >= 0;
  }
}
