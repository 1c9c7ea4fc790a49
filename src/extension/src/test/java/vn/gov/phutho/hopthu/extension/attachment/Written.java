package vn.gov.phutho.hopthu.extension.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;

/** Bytes as text, in every encoding that mail knows. */
final class Written {
  private Written() {}

  /** The same bytes at every call. */
  static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(size).nextBytes(bytes);
    return bytes;
  }

  static String base64(byte[] content) {
    return Base64.getMimeEncoder().encodeToString(content);
  }

  /** In lines of no length in particular, with padding in the midst and junk between. */
  static String untidyBase64(byte[] content) {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = new SplittableRandom(content.length);
    for (int at = 0; at < content.length; ) {
      int end = Math.min(content.length, at + 1 + random.nextInt(200));
      byte[] some = java.util.Arrays.copyOfRange(content, at, end);
      text.append(Base64.getEncoder().encodeToString(some));
      text.append(random.nextBoolean() ? "\r\n" : " \t");
      at = end;
    }
    return text.toString();
  }

  /** Without the padding at the end. */
  static String unpaddedBase64(byte[] content) {
    return Base64.getMimeEncoder().withoutPadding().encodeToString(content);
  }

  static String quoted(byte[] content) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (byte b : content) {
      boolean plain = b > ' ' && b < 0x7f && b != '=';
      String written = plain ? "" + (char) b : "=%02X".formatted(b & 0xff);
      column += written.length();
      if (column > 75) {
        text.append("=\r\n");
        column = written.length();
      }
      text.append(written);
    }
    return text.toString();
  }

  /** Letters and line ends that no encoding is needed for; never the start of a delimiter. */
  static String letters(int size) {
    return "Kinh gui So Khoa hoc.\r\n".repeat(size / 23) + "v".repeat(size % 23);
  }

  /** A block of yEnc (draft of 2002), with escapes. */
  static String yenc(byte[] content) {
    StringBuilder text =
        new StringBuilder("=ybegin line=128 size=" + content.length + " name=a\r\n");
    int column = 0;
    for (byte b : content) {
      int coded = (b + 42) & 0xff;
      if (coded == 0
          || coded == '\n'
          || coded == '\r'
          || coded == '='
          || (column == 0 && coded == '.')) {
        text.append('=').append((char) ((coded + 64) & 0xff));
        column++;
      } else {
        text.append((char) coded);
      }
      if (++column >= 128) {
        text.append("\r\n");
        column = 0;
      }
    }
    return text.append(column == 0 ? "" : "\r\n").append("=yend size=1\r\n").toString();
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }
}
