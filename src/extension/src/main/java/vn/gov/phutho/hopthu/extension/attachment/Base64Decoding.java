package vn.gov.phutho.hopthu.extension.attachment;

/** Decodes base64 for another sink; as lenient as {@link Base64Count}, so both count alike. */
final class Base64Decoding implements Sink {
  private final Sink sink;
  private final byte[] out = new byte[3 * 1024];
  private int length;
  private int letters;
  private int bits;

  Base64Decoding(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      byte value = Base64Count.VALUES[buffer[i] & 0xff];
      if (value >= 0) {
        bits = (bits << 6) | value;
        if (++letters == 4) {
          write(3);
        }
      } else if (value == Base64Count.PADDING) {
        pad();
      }
    }
  }

  private void pad() {
    bits <<= 6 * (4 - letters);
    write(letters * 6 / 8);
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
