package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Guessable strings, one a line (14.1c); lines that start with # are comments. */
final class WeakSecretsFile {
  private static final int SHORTEST = 4;

  static Set<String> read(String name, String text, Consumer<Fault> faults) {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (isEntry(line) && line.length() < SHORTEST) {
        faults.accept(
            new Fault(
                new Place(name, i + 1, 1),
                "",
                Bilingual.of(
                    "chuỗi quá ngắn, sẽ từ chối gần như mọi mật khẩu",
                    "is so short that it would refuse nearly every secret"),
                Rule.of("ít nhất 4 ký tự", "at least 4 characters", "123456")));
      }
    }
    return text.lines()
        .map(String::strip)
        .filter(WeakSecretsFile::isEntry)
        .map(line -> line.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isEntry(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private WeakSecretsFile() {}
}
