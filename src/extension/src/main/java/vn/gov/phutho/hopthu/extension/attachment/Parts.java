package vn.gov.phutho.hopthu.extension.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The multiparts and messages that are open, outermost first, and so whether a mail program shows a
 * part as the text: the first part of a multipart is shown, every part of an alternative is one
 * form of it, and a message within the message begins anew.
 */
final class Parts {
  /** What a line means among the parts. */
  enum Meaning {
    CONTENT,
    NEXT_PART,
    LAST_END,
    DOUBT
  }

  private static final class Part {
    final byte[] delimiter;
    final boolean shown;
    final boolean alternative;
    final String childType;
    int children;
    boolean closed;

    Part(byte[] delimiter, boolean shown, boolean alternative, String childType) {
      this.delimiter = delimiter;
      this.shown = shown;
      this.alternative = alternative;
      this.childType = childType;
    }
  }

  private static final byte[] NO_DELIMITER = {};

  private final List<Part> open = new ArrayList<>();
  private boolean shown = true;
  private boolean inMessage;

  int depth() {
    return open.size();
  }

  boolean isShown() {
    return shown;
  }

  /** Whether a message within the message is open. */
  boolean isInMessage() {
    return inMessage;
  }

  void openMessage() {
    open.add(new Part(NO_DELIMITER, shown, true, ""));
    shown = true;
    inMessage = true;
  }

  /** False when one that is open may be taken for it, or it for that. */
  boolean openMultipart(String type, String boundary) {
    byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    for (Part part : open) {
      int same = Arrays.mismatch(part.delimiter, delimiter);
      if (part.delimiter.length > 0
          && (same < 0 || same == Math.min(part.delimiter.length, delimiter.length))) {
        return false;
      }
    }
    String childType = type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
    open.add(new Part(delimiter, shown, type.equals("multipart/alternative"), childType));
    return true;
  }

  /** The type of a part that says none. */
  String childType() {
    return open.get(open.size() - 1).childType;
  }

  boolean hasDelimiters() {
    return !open.isEmpty();
  }

  /**
   * What a line says that begins with two hyphens; the parts that it ends are closed.
   *
   * @param length without the line end
   */
  Meaning line(byte[] line, int from, int length) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Part part = open.get(i);
      int known = part.delimiter.length;
      if (known > 0 && length >= known && startsWith(line, from, part.delimiter)) {
        Meaning meaning = rest(line, from + known, from + length, part);
        if (meaning == Meaning.NEXT_PART || meaning == Meaning.LAST_END) {
          end(i, meaning == Meaning.LAST_END);
        }
        return meaning;
      }
    }
    return Meaning.CONTENT;
  }

  private static boolean startsWith(byte[] line, int from, byte[] start) {
    return Arrays.equals(line, from, from + start.length, start, 0, start.length);
  }

  private static Meaning rest(byte[] line, int from, int to, Part part) {
    int end = to;
    while (end > from && (line[end - 1] == ' ' || line[end - 1] == '\t')) {
      end--;
    }
    if (end == from) {
      // After its last end, some programs find parts of a multipart and others do not.
      return part.closed ? Meaning.DOUBT : Meaning.NEXT_PART;
    }
    boolean last = end - from == 2 && line[from] == '-' && line[from + 1] == '-';
    // RFC 2046 §5.1.1: the beginning decides; most programs want the whole line.
    return last ? Meaning.LAST_END : Meaning.DOUBT;
  }

  private void end(int index, boolean last) {
    open.subList(index + 1, open.size()).clear();
    inMessage = open.stream().anyMatch(part -> part.delimiter.length == 0);
    Part part = open.get(index);
    part.closed = last;
    if (!last) {
      shown = part.shown && (part.alternative || part.children == 0);
      part.children++;
    }
  }
}
