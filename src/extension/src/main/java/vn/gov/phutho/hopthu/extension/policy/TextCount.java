package vn.gov.phutho.hopthu.extension.policy;

import java.nio.charset.StandardCharsets;

/**
 * What a text hides: the files in its uuencode blocks, or, where it holds control characters that
 * no text has, all of it.
 */
final class TextCount implements ByteCount {
  /** A uuencode line has 61 characters or 62 with a checksum; a longer line is prose. */
  private static final int LONGEST = 128;

  private final byte[] line = new byte[LONGEST];
  private int length;
  private long all;
  private boolean binary;
  private final UuencodeBlocks blocks = new UuencodeBlocks();

  @Override
  public void add(byte[] buffer, int count) {
    all += count;
    for (int i = 0; i < count; i++) {
      byte b = buffer[i];
      if (b == '\n') {
        endLine();
      } else {
        if (b >= 0 && b < 0x20 && isNoText(b)) {
          binary = true;
        }
        if (length < LONGEST) {
          line[length] = b;
        }
        length++;
      }
    }
  }

  @Override
  public long bytes() {
    endLine();
    return binary ? all : blocks.bytes();
  }

  /** For a body that says it is uuencoded as a whole: all of it when it has no block after all. */
  long blocksOrAll() {
    long found = bytes();
    return found == 0 ? all : found;
  }

  private void endLine() {
    if (length > 0 && length <= LONGEST && line[length - 1] == '\r') {
      length--;
    }
    blocks.line(length > LONGEST ? "" : new String(line, 0, length, StandardCharsets.ISO_8859_1));
    length = 0;
  }

  /** Tab, form feed and the escape of ISO-2022 charsets are text. */
  private static boolean isNoText(byte b) {
    return b != '\t' && b != '\r' && b != '\f' && b != 0x0b && b != 0x1b && b != 0x0e && b != 0x0f;
  }
}
