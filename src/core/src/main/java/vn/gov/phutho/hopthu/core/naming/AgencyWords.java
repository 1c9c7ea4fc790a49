package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of an agency's name, short forms written out. Commas, dashes and other signs part words
 * and carry no letter (A1).
 */
record AgencyWords(List<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ]+");
  private static final Map<String, List<String>> SHORT_FORMS =
      Map.of(
          "ubnd", List.of("Ủy", "ban", "nhân", "dân"),
          "hđnd", List.of("Hội", "đồng", "nhân", "dân"),
          "mttq", List.of("Mặt", "trận", "Tổ", "quốc"));
  private static final Pattern NUMERAL = Pattern.compile("[IVX]{2,5}", Pattern.CASE_INSENSITIVE);

  AgencyWords {
    words = List.copyOf(words);
  }

  static AgencyWords of(String name) {
    return new AgencyWords(
        BETWEEN
            .splitAsStream(Letters.NFC.normalize(name))
            .filter(w -> !w.isEmpty())
            .flatMap(w -> SHORT_FORMS.getOrDefault(Letters.key(w), List.of(w)).stream())
            .toList());
  }

  /** One text for all spellings of the name. */
  String key() {
    return words.stream().map(Letters::key).collect(Collectors.joining(" "));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean startsWith(String head) {
    return (key() + " ").startsWith(of(head).key() + " ");
  }

  boolean endsWith(AgencyWords tail) {
    return !tail.isEmpty() && (" " + key()).endsWith(" " + tail.key());
  }

  AgencyWords skip(int count) {
    return new AgencyWords(words.subList(count, words.size()));
  }

  AgencyWords cut(int count) {
    return new AgencyWords(words.subList(0, words.size() - count));
  }

  /** Without this at the end, and without the word that tied it. */
  AgencyWords without(AgencyWords tail) {
    if (!endsWith(tail)) {
      return this;
    }
    AgencyWords rest = cut(tail.words().size());
    for (String tie : List.of("trực thuộc", "thuộc", "của")) {
      if (rest.endsWith(of(tie))) {
        return rest.cut(of(tie).words().size());
      }
    }
    return rest;
  }

  /** The words joined without diacritics, e.g. {@code phungnguyen} (4.1b). */
  String joined() {
    return words.stream().map(AgencyWords::plain).collect(Collectors.joining());
  }

  /**
   * The initials joined without diacritics, e.g. {@code skhcn} (4.1a). "Và" carries no letter;
   * numbers and short forms that are no Vietnamese word are kept whole.
   */
  String initials() {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean numeral = words.size() > 1 && NUMERAL.matcher(last).matches();
    Stream<String> spelt = (numeral ? cut(1) : this).words().stream().map(AgencyWords::letters);
    return Stream.concat(spelt, numeral ? Stream.of(plain(last)) : Stream.empty())
        .collect(Collectors.joining());
  }

  private static String letters(String word) {
    String plain = plain(word);
    if (Letters.key(word).equals(Letters.key("và")) || plain.isEmpty()) {
      return "";
    }
    return Syllable.is(word) ? plain.substring(0, 1) : shortForm(word, plain);
  }

  /** THPT, CNTT, 2: whole. A name of another language such as Ksor: its initial. */
  private static String shortForm(String word, String plain) {
    boolean vowelless = plain.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    boolean capitals = word.equals(word.toUpperCase(java.util.Locale.ROOT));
    return vowelless || (capitals && plain.length() <= 5) ? plain : plain.substring(0, 1);
  }

  private static String plain(String word) {
    return Letters.ascii(word).replaceAll("[^a-z0-9]", "");
  }
}
