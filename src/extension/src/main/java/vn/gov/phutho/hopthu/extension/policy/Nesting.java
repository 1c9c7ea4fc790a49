package vn.gov.phutho.hopthu.extension.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Where in a message a part stands, and so whether a mail program shows it as the text: the first
 * part of a multipart is shown, every part of an alternative is one form of it, and a message
 * within the message begins anew.
 */
final class Nesting {
  /** Deeper than anyone nests; a message below it is decided by its size. */
  static final int DEEPEST = 100;

  private static final class Level {
    final boolean shown;
    final boolean alternative;
    int children;

    Level(boolean shown, boolean alternative) {
      this.shown = shown;
      this.alternative = alternative;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean shown = true;

  void startMessage() {
    levels.push(new Level(shown, true));
    shown = true;
  }

  void startMultipart(String subType) {
    levels.push(new Level(shown, subType.toLowerCase(Locale.ROOT).equals("alternative")));
  }

  void startPart() {
    Level level = levels.element();
    shown = level.shown && (level.alternative || level.children == 0);
    level.children++;
  }

  void end() {
    shown = levels.pop().shown;
  }

  boolean isShown() {
    return shown;
  }

  boolean isTooDeep() {
    return levels.size() > DEEPEST;
  }
}
