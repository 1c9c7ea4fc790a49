package vn.gov.phutho.hopthu.extension.attachment;

import java.util.regex.Pattern;

/**
 * The decoded size of the files that mail programs find in a text: uuencode ({@code begin 644 name}
 * to {@code end}), its base64 kind ({@code begin-base64} to {@code ====}), yEnc ({@code =ybegin} to
 * {@code =yend}); BinHex counts as it stands. What is in a line decides, never an announced size. A
 * line that does not fit does not end a block that has begun: a program may skip it.
 */
final class TextBlocks {
  private static final Pattern BEGIN = Pattern.compile("begin(-base64)? [0-7]{3,4} .+");
  private static final String BINHEX = "(This file must be converted with BinHex";

  private enum Inside {
    NOTHING,
    /** After a first line that prose may have, too. */
    PERHAPS_UUENCODE,
    UUENCODE,
    BASE64,
    YENC,
    BINHEX
  }

  private Inside inside = Inside.NOTHING;
  private long bytes;
  private long escapes;
  private long letters;

  long bytes() {
    return bytes + Base64Count.size(letters);
  }

  /** yEnc uses the characters that no text has. */
  boolean isBinaryHere() {
    return inside == Inside.YENC;
  }

  /** Whether a line that begins so has to be given to {@link #line}. */
  boolean mayMatter(int first) {
    return inside != Inside.NOTHING || first == 'b' || first == '=' || first == '(';
  }

  /** What a line holds, before its end is known. */
  void content(byte[] buffer, int from, int to) {
    if (inside == Inside.YENC) {
      for (int i = from; i < to; i++) {
        if (buffer[i] == '=') {
          escapes++;
        }
      }
    }
  }

  /**
   * A whole line.
   *
   * @param line its beginning, without the line end
   * @param length of all of it
   */
  void line(String line, long length) {
    switch (inside) {
      case NOTHING -> begin(line);
      case PERHAPS_UUENCODE -> {
        if (!line.isEmpty()) {
          inside = fits(line, length) ? Inside.UUENCODE : Inside.NOTHING;
          line(line, length);
        }
      }
      case UUENCODE -> uuencoded(line, length);
      case BASE64 -> base64(line, length);
      case YENC -> yencoded(line, length);
      case BINHEX -> bytes += length;
    }
  }

  private void begin(String line) {
    if (line.startsWith("=ybegin ")) {
      inside = Inside.YENC;
      escapes = 0;
    } else if (line.startsWith(BINHEX)) {
      inside = Inside.BINHEX;
    } else if (line.startsWith("begin") && BEGIN.matcher(line).matches()) {
      inside = line.startsWith("begin-base64") ? Inside.BASE64 : Inside.PERHAPS_UUENCODE;
    }
  }

  private static boolean fits(String line, long length) {
    int count = line.isEmpty() ? 0 : (line.charAt(0) - 0x20) & 0x3f;
    int longest = 1 + (count + 2) / 3 * 4 + 2;
    return length <= longest && line.chars().allMatch(c -> c >= 0x20 && c <= 0x60);
  }

  private void uuencoded(String line, long length) {
    if (line.stripTrailing().equals("end")) {
      inside = Inside.NOTHING;
    } else if (fits(line, length)) {
      bytes += line.isEmpty() ? 0 : (line.charAt(0) - 0x20) & 0x3f;
    } else {
      bytes += length * 6 / 8;
    }
  }

  private void base64(String line, long length) {
    if (line.startsWith("====")) {
      inside = Inside.NOTHING;
    } else if (length > line.length()) {
      // Longer than what is kept of it; no tool writes such lines, so all of it counts.
      letters += length;
    } else {
      letters += line.chars().filter(TextBlocks::isLetter).count();
    }
    if (line.indexOf('=') >= 0) {
      bytes += Base64Count.size(letters);
      letters = 0;
    }
  }

  private static boolean isLetter(int c) {
    return c < 256 && Base64Count.VALUES[c] >= 0;
  }

  private void yencoded(String line, long length) {
    if (line.startsWith("=yend")) {
      inside = Inside.NOTHING;
    } else if (!line.startsWith("=ypart ")) {
      bytes += length - escapes;
    }
    escapes = 0;
  }
}
