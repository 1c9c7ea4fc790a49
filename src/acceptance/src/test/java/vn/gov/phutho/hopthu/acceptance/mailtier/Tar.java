package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a tar (POSIX ustar) by its bytes, so that the archive is not read by what wrote it. */
final class Tar {
  private static final int BLOCK = 512;

  private Tar() {}

  /** Regular entries by name, in order; throws when there is no end. */
  static Map<String, byte[]> read(byte[] tar) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int at = 0;
    while (at + BLOCK <= tar.length && tar[at] != 0) {
      String name = text(tar, at, 100);
      int size = Integer.parseInt(text(tar, at + 124, 12).strip(), 8);
      if (tar[at + 156] == '0') {
        entries.put(name, Arrays.copyOfRange(tar, at + BLOCK, at + BLOCK + size));
      }
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    if (at + 2 * BLOCK > tar.length) {
      throw new IllegalStateException("the tar has no end");
    }
    return entries;
  }

  private static String text(byte[] tar, int from, int length) {
    String text = new String(tar, from, length, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
