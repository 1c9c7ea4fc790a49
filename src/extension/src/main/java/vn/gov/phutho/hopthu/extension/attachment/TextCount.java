package vn.gov.phutho.hopthu.extension.attachment;

/**
 * What a text hides: the files in its blocks ({@link TextBlocks}), or, where it holds control
 * characters or bare CRs that no text has, all of it.
 */
final class TextCount implements Sink {
  /** Whose text it is. */
  enum Use {
    /** What a mail program shows. */
    SHOWN,
    /** A preamble or an epilogue: hidden, and so freight when it is long. */
    UNSEEN,
    /** A body that says it is uuencoded as a whole: all of it when it has no block after all. */
    ENCODED
  }

  /** No block needs more of a line to be known. */
  private static final int LONGEST = 256;

  private static final boolean[] PLAIN = plain();

  private final Tally tally;
  private final Use use;
  private final TextBlocks blocks = new TextBlocks();
  private final byte[] line = new byte[LONGEST];
  private int kept;
  private long length;
  private long all;
  private boolean afterCr;
  private boolean binary;

  TextCount(Tally tally, Use use) {
    this.tally = tally;
    this.use = use;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    all += to - from;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && PLAIN[buffer[end] & 0xff]) {
        end++;
      }
      keep(buffer, at, end);
      if (end < to) {
        special(buffer[end++]);
      }
      at = end;
    }
  }

  private void special(byte b) {
    if (b == '\n') {
      afterCr = false;
      endLine();
    } else if (b == '\r' && !afterCr) {
      afterCr = true;
    } else {
      content(b);
    }
  }

  private void content(byte b) {
    byte[] one = {b};
    binary |= !blocks.isBinaryHere();
    keep(one, 0, 1);
    afterCr = b == '\r';
  }

  private void keep(byte[] buffer, int from, int to) {
    if (from == to) {
      return;
    }
    if (afterCr) {
      // RFC 5321 §2.3.8: no CR without LF. Some programs end the line there, and see what we do
      // not.
      afterCr = false;
      binary |= !blocks.isBinaryHere();
    }
    int room = Math.min(LONGEST - kept, to - from);
    System.arraycopy(buffer, from, line, kept, room);
    kept += room;
    length += to - from;
    blocks.content(buffer, from, to);
  }

  private void endLine() {
    if (blocks.mayMatter(kept == 0 ? 0 : line[0])) {
      blocks.line(line, kept, length);
    }
    kept = 0;
    length = 0;
  }

  @Override
  public void end() {
    binary |= afterCr && !blocks.isBinaryHere();
    endLine();
    long found = binary || (use == Use.ENCODED && blocks.bytes() == 0) ? all : blocks.bytes();
    tally.attachment(found);
    if (use == Use.UNSEEN) {
      tally.unseen(all - found);
    }
  }

  /** Tab, form feed and the escapes of ISO-2022 charsets are text; line ends are looked at. */
  private static boolean[] plain() {
    boolean[] table = new boolean[256];
    for (int i = 0; i < 256; i++) {
      table[i] = i >= 0x20 || "\t\f\u000b\u001b\u000e\u000f".indexOf(i) >= 0;
    }
    return table;
  }
}
