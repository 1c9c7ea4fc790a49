package vn.gov.phutho.hopthu.extension.attachment;

import java.util.Arrays;

/**
 * An attachment in base64 (RFC 2045 §6.8), counted without decoding. What stands after a padding
 * character counts too: some mail programs go on reading there.
 */
final class Base64Count implements Sink {
  /** The value of a letter; {@link #NONE} for what is skipped, {@link #PADDING} for {@code =}. */
  static final byte[] VALUES = values();

  static final byte NONE = -1;
  static final byte PADDING = -2;

  private final Tally tally;
  private long bytes;
  private long letters;

  Base64Count(Tally tally) {
    this.tally = tally;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    long count = letters;
    for (int i = from; i < to; i++) {
      byte value = VALUES[buffer[i] & 0xff];
      if (value == PADDING) {
        bytes += size(count);
        count = 0;
      } else {
        // The sign: one for a letter, nothing for what is skipped.
        count += (value >>> 31) ^ 1;
      }
    }
    letters = count;
  }

  @Override
  public void end() {
    tally.attachment(bytes + size(letters));
  }

  /** What letters decode to; of one too many, some programs make a byte. */
  static long size(long letters) {
    return letters * 6 / 8 + (letters % 4 == 1 ? 1 : 0);
  }

  private static byte[] values() {
    byte[] table = new byte[256];
    Arrays.fill(table, (byte) -1);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < letters.length(); i++) {
      table[letters.charAt(i)] = (byte) i;
    }
    table['='] = -2;
    return table;
  }
}
