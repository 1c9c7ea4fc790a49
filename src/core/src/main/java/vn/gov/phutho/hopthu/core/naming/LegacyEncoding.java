package vn.gov.phutho.hopthu.core.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises Vietnamese typed in an 8-bit encoding and read as Latin-1 or Windows-1252 (A7, 10.1):
 * "TrÇn M¹nh Hïng" (TCVN3), "Traàn Maïnh Huøng" (VNI), "Tr¥n MÕnh Hùng" (VISCII). A text is told by
 * decoding it: words that Vietnamese cannot write become words that it can. So "Müller" stays a
 * name.
 */
final class LegacyEncoding {
  /** Typographic signs part words, although they share their codes with capitals of VISCII. */
  private static final Pattern BETWEEN = Pattern.compile("[\\x00-\\x40\\[-`{-\\x7F‘’“”–—…]+");

  /** Words that names of people and agencies are full of; they tell two encodings apart. */
  private static final Set<String> COMMON =
      Set.of(
          ("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn hà"
                  + " trịnh đào phùng tạ tô triệu quách lương giàng vàng thào lò hán cù văn thị hữu"
                  + " đức mạnh hùng hương hạnh phương ánh ngọc thủy thúy hồng hải hiếu hiền hòa"
                  + " tuấn tú tùng tiến thắng thành tâm tân đạt định đình dũng duyên giáo dục cường"
                  + " chí bích bảo bình kiều liên loan lợi mỹ mừng nghĩa nhật phúc phú quý sơn sáng"
                  + " thảo thế thọ trí trọng trường tuyết vĩnh việt vượng yến công đồng sở phòng xã"
                  + " phường ủy ban nhân dân hội và khoa học")
              .split(" "));

  private record Encoding(String name, UnaryOperator<String> decode) {}

  private record Guess(String name, long mended, long broken, long common) {}

  private static final List<Encoding> ENCODINGS =
      List.of(
          new Encoding("TCVN3 (ABC)", EightBit.TCVN3::decode),
          new Encoding("VNI", Vni::decode),
          new Encoding("VISCII", EightBit.VISCII::decode));

  private LegacyEncoding() {}

  /** The encoding that it looks like, or nothing when it looks like Unicode. */
  static Optional<String> detect(String text) {
    if (EightBit.isUtf8(text)) {
      return Optional.of("UTF-8 read as Windows-1252");
    }
    List<String> words =
        BETWEEN
            .splitAsStream(text)
            .filter(w -> w.chars().anyMatch(c -> c > 0x7F) && EightBit.bytes(w).isPresent())
            .toList();
    List<Guess> guesses =
        ENCODINGS.stream()
            .map(e -> guess(e, words))
            .filter(g -> g.mended() > g.broken())
            .sorted(
                Comparator.comparingLong(Guess::mended).thenComparingLong(Guess::common).reversed())
            .toList();
    return guesses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            guesses.stream()
                .filter(g -> alike(g, guesses.get(0)))
                .map(Guess::name)
                .collect(Collectors.joining(" or ")));
  }

  private static boolean alike(Guess one, Guess other) {
    return one.mended() == other.mended() && one.common() == other.common();
  }

  private static Guess guess(Encoding encoding, List<String> words) {
    List<String> decoded = words.stream().map(encoding.decode()).toList();
    long mended = 0;
    long broken = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!Syllable.is(decoded.get(i))) {
        broken++;
      } else if (!Syllable.is(words.get(i))) {
        mended++;
      }
    }
    long common =
        decoded.stream().filter(w -> COMMON.contains(w.toLowerCase(java.util.Locale.ROOT))).count();
    return new Guess(encoding.name(), mended, broken, common);
  }
}
