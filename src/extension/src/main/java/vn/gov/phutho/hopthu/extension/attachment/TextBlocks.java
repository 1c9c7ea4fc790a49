package vn.gov.phutho.hopthu.extension.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  private static final byte[] END = {'e', 'n', 'd'};
  private static final byte[] BASE64_END = {'=', '=', '=', '='};

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
   * @param kept how many bytes of it are there
   * @param length of all of it
   */
  void line(byte[] line, int kept, long length) {
    switch (inside) {
      case NOTHING -> begin(text(line, kept));
      case PERHAPS_UUENCODE -> {
        if (kept > 0) {
          inside = fits(line, kept, length) ? Inside.UUENCODE : Inside.NOTHING;
          line(line, kept, length);
        }
      }
      case UUENCODE -> uuencoded(line, kept, length);
      case BASE64 -> base64(line, kept, length);
      case YENC -> yencoded(text(line, kept), length);
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

  private static String text(byte[] line, int kept) {
    return new String(line, 0, kept, StandardCharsets.ISO_8859_1);
  }

  private static int count(byte[] line, int kept) {
    return kept == 0 ? 0 : (line[0] - 0x20) & 0x3f;
  }

  // A file has half a million lines: plain loops over bytes, no string and no stream for each.
  private static boolean fits(byte[] line, int kept, long length) {
    if (length > 1 + (count(line, kept) + 2) / 3 * 4 + 2) {
      return false;
    }
    for (int i = 0; i < kept; i++) {
      if (line[i] < 0x20 || line[i] > 0x60) {
        return false;
      }
    }
    return true;
  }

  private void uuencoded(byte[] line, int kept, long length) {
    if (startsWith(line, kept, END) && text(line, kept).stripTrailing().length() == END.length) {
      inside = Inside.NOTHING;
    } else if (fits(line, kept, length)) {
      bytes += count(line, kept);
    } else {
      bytes += length * 6 / 8;
    }
  }

  private static boolean startsWith(byte[] line, int kept, byte[] start) {
    return kept >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
  }

  private void base64(byte[] line, int kept, long length) {
    boolean padded = false;
    int found = 0;
    for (int i = 0; i < kept; i++) {
      padded |= line[i] == '=';
      found += Base64Count.VALUES[line[i] & 0xff] >= 0 ? 1 : 0;
    }
    if (startsWith(line, kept, BASE64_END)) {
      inside = Inside.NOTHING;
    } else {
      // Longer than what is kept of it: no tool writes such lines, so all of it counts.
      letters += length > kept ? length : found;
    }
    if (padded) {
      bytes += Base64Count.size(letters);
      letters = 0;
    }
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
