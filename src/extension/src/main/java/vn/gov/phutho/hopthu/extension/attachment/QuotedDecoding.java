package vn.gov.phutho.hopthu.extension.attachment;

/**
 * Decodes quoted-printable (RFC 2045 §6.7) for another sink. White space at the end of a line is
 * dropped; an {@code =} that begins nothing stays, as mail programs leave it.
 */
final class QuotedDecoding implements Sink {
  private static final int ROOM = 4 * 1024;
  private static final byte[] HEX = hex();

  private enum State {
    TEXT,
    EQUALS,
    HEX,
    SOFT_BREAK
  }

  private final Sink sink;
  private final Runnable irregular;
  private final byte[] out = new byte[ROOM];
  private int length;
  private State state = State.TEXT;
  private byte first;
  private long blanks;

  /**
   * Decodes.
   *
   * @param irregular is told of an {@code =} that begins nothing
   */
  QuotedDecoding(Sink sink, Runnable irregular) {
    this.sink = sink;
    this.irregular = irregular;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    int at = from;
    while (at < to) {
      if (state == State.TEXT && blanks == 0) {
        at = run(buffer, at, to);
      }
      if (at < to) {
        one(buffer[at++]);
      }
    }
  }

  /** As much as needs no thought: all but blanks, line breaks that are none, and the last bytes. */
  private int run(byte[] buffer, int from, int to) {
    int at = from;
    int end = length;
    while (at + 2 < to && end < ROOM) {
      byte b = buffer[at];
      if (b == '=') {
        int value = value(buffer[at + 1], buffer[at + 2]);
        if (value < 0) {
          break;
        }
        out[end++] = (byte) value;
        at += 3;
      } else if (b == ' ' || b == '\t') {
        break;
      } else {
        out[end++] = b;
        at++;
      }
    }
    length = end;
    if (length == ROOM) {
      flush();
    }
    return at;
  }

  private void one(byte b) {
    switch (state) {
      case TEXT -> text(b);
      case EQUALS -> {
        if (isHex(b)) {
          first = b;
          state = State.HEX;
        } else {
          state = State.SOFT_BREAK;
          softBreak(b);
        }
      }
      case HEX -> {
        state = State.TEXT;
        if (isHex(b)) {
          write((byte) value(first, b));
        } else {
          literal();
          write(first);
          text(b);
        }
      }
      case SOFT_BREAK -> softBreak(b);
    }
  }

  private void text(byte b) {
    if (b == ' ' || b == '\t') {
      blanks++;
    } else {
      if (b != '\r' && b != '\n') {
        writeBlanks();
      }
      blanks = 0;
      if (b == '=') {
        state = State.EQUALS;
      } else {
        write(b);
      }
    }
  }

  private void softBreak(byte b) {
    if (b == '\n') {
      blanks = 0;
      state = State.TEXT;
    } else if (b == ' ' || b == '\t' || b == '\r') {
      blanks++;
    } else {
      literal();
      state = State.TEXT;
      text(b);
    }
  }

  private void writeBlanks() {
    for (; blanks > 0; blanks--) {
      write((byte) ' ');
    }
  }

  private void literal() {
    irregular.run();
    write((byte) '=');
  }

  private void write(byte b) {
    out[length++] = b;
    if (length == ROOM) {
      flush();
    }
  }

  private void flush() {
    if (length > 0) {
      sink.add(out, 0, length);
      length = 0;
    }
  }

  @Override
  public void end() {
    if (state == State.HEX) {
      literal();
      write(first);
    }
    flush();
    sink.end();
  }

  /** Less than 0 when one of them is no digit. */
  private static int value(byte high, byte low) {
    return (HEX[high & 0xff] << 4) | HEX[low & 0xff];
  }

  private static boolean isHex(byte b) {
    return HEX[b & 0xff] >= 0;
  }

  private static byte[] hex() {
    byte[] table = new byte[256];
    for (int i = 0; i < 256; i++) {
      table[i] = (byte) (i < 128 ? Character.digit(i, 16) : -1);
    }
    return table;
  }
}
