package vn.gov.phutho.hopthu.core.secret;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a full name as a keyboard gives them when no input method listens (14.1c): "Hùng" is
 * Hu2ng or Hung2 in VNI, Hufng or Hungf in Telex, and Hung without its marks.
 */
final class TypedName {
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  /**
   * The keys of a mark in Telex and VNI. The circumflex doubles its letter, so that key is the
   * letter itself.
   */
  private static final Map<Integer, String> KEYS =
      Map.of(
          0x0301, "s1", // sắc
          0x0300, "f2", // huyền
          0x0309, "r3", // hỏi
          0x0303, "x4", // ngã
          0x0323, "j5", // nặng
          0x0302, "aeo6",
          0x031B, "w7",
          0x0306, "w8");

  private TypedName() {}

  /** The words of at least so many letters, and neighbours that reach it together. */
  static List<Pattern> of(String fullName, int least) {
    List<String> words =
        List.of(fullName.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")).stream()
            .filter(w -> !w.isEmpty())
            .toList();
    List<String> parts = new ArrayList<>(words);
    for (int i = 0; i + 1 < words.size(); i++) {
      parts.add(words.get(i) + words.get(i + 1));
    }
    return parts.stream()
        .filter(p -> Likeness.fold(p).length() >= least)
        .map(TypedName::pattern)
        .toList();
  }

  private static Pattern pattern(String word) {
    String keys =
        NFD.normalize(word)
            .codePoints()
            .mapToObj(c -> c == 'đ' ? "d9" : KEYS.getOrDefault(c, ""))
            .collect(Collectors.joining());
    String between = keys.isEmpty() ? "" : "[" + keys + "]*";
    return Pattern.compile(
        Likeness.fold(word)
            .chars()
            .mapToObj(c -> Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining(between)));
  }
}
