package vn.gov.phutho.hopthu.extension.policy;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The decoded size of uuencode blocks (POSIX uuencode) in a text: {@code begin 644 name} to {@code
 * end}, and the base64 kind, {@code begin-base64 644 name} to {@code ====}. A line that cannot
 * stand in a block ends it.
 */
final class UuencodeBlocks {
  private static final Pattern BEGIN = Pattern.compile("begin(-base64)? [0-7]{3,4} .+");

  private enum Inside {
    NOTHING,
    UUENCODE,
    BASE64
  }

  private Inside inside = Inside.NOTHING;
  private long bytes;

  void line(String line) {
    switch (inside) {
      case NOTHING -> begin(line);
      case UUENCODE -> uuencoded(line);
      case BASE64 -> base64(line);
    }
  }

  long bytes() {
    return bytes;
  }

  private void begin(String line) {
    if (line.startsWith("begin") && BEGIN.matcher(line).matches()) {
      inside = line.startsWith("begin-base64") ? Inside.BASE64 : Inside.UUENCODE;
    }
  }

  private void uuencoded(String line) {
    int count = line.isEmpty() ? 0 : (line.charAt(0) - 0x20) & 0x3f;
    int longest = 1 + (count + 2) / 3 * 4 + 2;
    boolean fits = line.length() <= longest && line.chars().allMatch(c -> c >= 0x20 && c <= 0x60);
    if (fits) {
      bytes += count;
    } else {
      inside = Inside.NOTHING;
      begin(line);
    }
  }

  private void base64(String line) {
    if (line.startsWith("====") || line.indexOf(' ') >= 0) {
      inside = Inside.NOTHING;
      return;
    }
    Base64Length length = new Base64Length();
    byte[] characters = line.getBytes(StandardCharsets.ISO_8859_1);
    length.add(characters, characters.length);
    bytes += length.bytes();
  }
}
