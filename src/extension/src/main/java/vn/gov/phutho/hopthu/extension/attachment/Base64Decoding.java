package vn.gov.phutho.hopthu.extension.attachment;

/** Decodes base64 for another sink; as lenient as {@link Base64Count}, so both count alike. */
final class Base64Decoding implements Sink {
  private final Sink sink;
  private final Runnable irregular;
  private final byte[] out = new byte[3 * 1024];
  private int length;
  private int letters;
  private int bits;
  private int padding;

  /**
   * Decodes.
   *
   * @param irregular is told of what decoders read in more than one way: a character that is no
   *     base64, a group that is cut short, letters after the padding
   */
  Base64Decoding(Sink sink, Runnable irregular) {
    this.sink = sink;
    this.irregular = irregular;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      byte value = Base64Count.VALUES[buffer[i] & 0xff];
      if (value >= 0) {
        if (padding > 0) {
          irregular.run();
        }
        bits = (bits << 6) | value;
        if (++letters == 4) {
          write(3);
        }
      } else if (value == Base64Count.PADDING) {
        padding++;
        pad();
      } else if (buffer[i] > ' ' || buffer[i] < 0) {
        irregular.run();
      }
    }
  }

  private void pad() {
    if (letters == 1) {
      irregular.run();
    }
    bits <<= 6 * (4 - letters);
    write((int) Base64Count.size(letters));
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      out[length++] = (byte) (bits >> (16 - 8 * i));
    }
    bits = 0;
    letters = 0;
    if (length > out.length - 3) {
      flush();
    }
  }

  private void flush() {
    sink.add(out, 0, length);
    length = 0;
  }

  @Override
  public void end() {
    pad();
    flush();
    sink.end();
  }
}
