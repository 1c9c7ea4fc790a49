package vn.gov.phutho.hopthu.extension.attachment;

/**
 * Walks through one message and gives each body to the sink that weighs it. Lines end with LF; the
 * line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1).
 */
public final class MessageScan implements Sink {
  /** Of a line, as much as a delimiter or a field that matters may have. */
  private static final int LONGEST = 8 * 1024;

  private enum Mode {
    HEADER,
    /** Within a line of a body. */
    BODY,
    /** At the start of a line of a body that may be a delimiter. */
    LINE
  }

  private final Tally tally;
  private final Bodies bodies;
  private final Parts parts = new Parts();
  private Header header = new Header("text/plain");
  private Sink body;
  private Mode mode = Mode.HEADER;
  private final byte[] held = new byte[LONGEST];
  private int kept;
  private long length;
  // How many of the held bytes are the end of the line before.
  private int lineEnd;

  /** For a message as it comes in. */
  public MessageScan(Tally tally) {
    this(tally, 0);
  }

  MessageScan(Tally tally, int depth) {
    this.tally = tally;
    this.bodies = new Bodies(tally, depth);
    this.body = new PlainCount(tally);
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    int at = from;
    while (at < to && !tally.isDoubtful()) {
      at =
          switch (mode) {
            case HEADER -> headerLine(buffer, at, to);
            case BODY -> body(buffer, at, to);
            case LINE -> line(buffer, at, to);
          };
    }
  }

  @Override
  public void end() {
    if (mode == Mode.HEADER) {
      endOfHeaderLine();
      if (mode == Mode.HEADER) {
        startBody();
      }
    } else if (lineEnd < kept) {
      endOfLine(kept);
    }
    release(kept);
    body.end();
  }

  private int headerLine(byte[] buffer, int from, int to) {
    int end = afterLine(buffer, from, to);
    hold(buffer, from, end);
    if (buffer[end - 1] == '\n') {
      endOfHeaderLine();
    }
    return end;
  }

  private void endOfHeaderLine() {
    int line = withoutLineEnd(kept);
    boolean cut = length > kept;
    tally.unseen(length);
    forget();
    if (line > 1 && held[0] == '-' && held[1] == '-' && isDelimiter(0, line)) {
      // Some programs read on for the header's end, and the next part becomes this one's body.
      tally.doubt();
      return;
    }
    if (line == 0) {
      startBody();
    } else {
      header.line(held, line, cut);
    }
  }

  private void startBody() {
    header.end();
    if (header.isDoubtful() || parts.depth() > Bodies.DEEPEST) {
      tally.doubt();
      return;
    }
    if (bodies.isOpenMessage(header)) {
      parts.openMessage();
      startHeader("text/plain");
      return;
    }
    body = bodies.sink(header, parts);
    mode = Mode.LINE;
  }

  private void startHeader(String defaultType) {
    header = new Header(defaultType);
    mode = Mode.HEADER;
  }

  /** Gives on all up to a line that may be a delimiter. */
  private int body(byte[] buffer, int from, int to) {
    int at = from;
    if (kept > 0) {
      // A CR at the end of the buffer before.
      if (buffer[at] == '\n') {
        hold(buffer, at, at + 1);
        startLine(2);
        return at + 1;
      }
      if (buffer[at] == '-') {
        startLine(1);
        return at;
      }
      release(kept);
    }
    if (!parts.hasDelimiters()) {
      body.add(buffer, from, to);
      return to;
    }
    while (at < to - 1 && (buffer[at + 1] != '-' || !isLineEnd(buffer[at]))) {
      at++;
    }
    boolean line = buffer[at] == '\n' || (at < to - 1 && isLineEnd(buffer[at]));
    return line ? beforeLine(buffer, from, at) : beforeEnd(buffer, from, at);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private int beforeLine(byte[] buffer, int from, int at) {
    int end = at > from && buffer[at] == '\n' && buffer[at - 1] == '\r' ? at - 1 : at;
    body.add(buffer, from, end);
    hold(buffer, end, at + 1);
    startLine(at + 1 - end);
    return at + 1;
  }

  private int beforeEnd(byte[] buffer, int from, int at) {
    int end = buffer[at] == '\r' ? at : at + 1;
    body.add(buffer, from, end);
    hold(buffer, end, at + 1);
    return at + 1;
  }

  private void startLine(int ending) {
    lineEnd = ending;
    mode = Mode.LINE;
  }

  private int line(byte[] buffer, int from, int to) {
    boolean hyphens = true;
    int at = from;
    for (int i = kept - lineEnd; hyphens && i < 2 && at < to; i++) {
      hyphens = buffer[at++] == '-';
    }
    if (!hyphens || kept == LONGEST) {
      doubtIf(hyphens && parts.line(held, lineEnd, kept - lineEnd) != Parts.Meaning.CONTENT);
      release(kept);
      mode = Mode.BODY;
      return from;
    }
    int end = Math.min(afterLine(buffer, from, to), from + LONGEST - kept);
    hold(buffer, from, end);
    if (buffer[end - 1] == '\n') {
      endOfLine(kept - 1);
    }
    return end;
  }

  private void endOfLine(int end) {
    int line = end > lineEnd && held[end - 1] == '\r' ? end - 1 : end;
    if (line - lineEnd >= 2 && isDelimiter(lineEnd, line - lineEnd)) {
      return;
    }
    // It was content; its end may stand before a delimiter in turn.
    int ending = kept - line;
    body.add(held, 0, line);
    System.arraycopy(held, line, held, 0, ending);
    kept = ending;
    lineEnd = ending;
  }

  private boolean isDelimiter(int from, int length) {
    Parts.Meaning meaning = parts.line(held, from, length);
    // After a bare CR: a delimiter for some programs only.
    doubtIf(meaning != Parts.Meaning.CONTENT && from == 1 && held[0] == '\r');
    switch (meaning) {
      case CONTENT -> {
        return false;
      }
      case NEXT_PART -> {
        endBody();
        startHeader(parts.childType());
      }
      case LAST_END -> {
        endBody();
        body = new TextCount(tally, TextCount.Use.UNSEEN);
        mode = Mode.LINE;
      }
      case DOUBT -> tally.doubt();
    }
    forget();
    lineEnd = 0;
    return true;
  }

  private void endBody() {
    body.end();
    body = new PlainCount(tally);
  }

  /** White space without end may follow a delimiter, so a long line may still be one. */
  private void doubtIf(boolean reason) {
    if (reason) {
      tally.doubt();
    }
  }

  private static int afterLine(byte[] buffer, int from, int to) {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, to);
  }

  private int withoutLineEnd(int end) {
    int line = end > 0 && held[end - 1] == '\n' ? end - 1 : end;
    return line > 0 && held[line - 1] == '\r' ? line - 1 : line;
  }

  private void hold(byte[] buffer, int from, int to) {
    int count = Math.min(LONGEST - kept, to - from);
    System.arraycopy(buffer, from, held, kept, count);
    kept += count;
    length += to - from;
  }

  private void release(int count) {
    body.add(held, 0, count);
    forget();
    lineEnd = 0;
  }

  private void forget() {
    kept = 0;
    length = 0;
  }
}
