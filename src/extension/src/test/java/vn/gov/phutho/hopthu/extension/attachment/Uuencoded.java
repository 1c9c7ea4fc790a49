package vn.gov.phutho.hopthu.extension.attachment;

/** Writes uuencode as its tools do: 45 bytes on a line. */
public final class Uuencoded {
  private Uuencoded() {}

  public static String lines(byte[] content) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < content.length; at += 45) {
      int count = Math.min(45, content.length - at);
      text.append(character(count));
      for (int i = at; i < at + count; i += 3) {
        int group = byteAt(content, i) << 16 | byteAt(content, i + 1) << 8 | byteAt(content, i + 2);
        for (int shift = 18; shift >= 0; shift -= 6) {
          text.append(character(group >> shift & 0x3f));
        }
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static int byteAt(byte[] content, int index) {
    return index < content.length ? content[index] & 0xff : 0;
  }

  private static char character(int six) {
    return six == 0 ? '`' : (char) (six + 0x20);
  }
}
