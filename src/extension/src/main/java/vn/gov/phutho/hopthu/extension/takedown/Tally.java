package vn.gov.phutho.hopthu.extension.takedown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what the sweeps tell, and passes it on line by line; it keeps none of it. */
final class Tally implements Findings {
  /** So often a line shows that the sweep is alive. */
  private static final long PROGRESS = 100_000;

  private final Consumer<Map<String, Object>> lines;
  private int passes;
  private long removed;
  private long removedInPass;
  private long kept;
  private long related;
  private long unread;
  private long looked;

  Tally(Consumer<Map<String, Object>> lines) {
    this.lines = lines;
  }

  void nextPass() {
    passes++;
    removedInPass = 0;
    kept = 0;
    related = 0;
    unread = 0;
    looked = 0;
  }

  @Override
  public void removed(Spot spot) {
    removed++;
    removedInPass++;
    line("removed", spot, "");
  }

  @Override
  public void kept(Spot spot, String why) {
    kept++;
    line("kept", spot, why);
  }

  @Override
  public void related(Spot spot) {
    related++;
    // A later pass would name the same ones again.
    if (passes == 1) {
      line("related", spot, "");
    }
  }

  @Override
  public void unread(Spot spot, String why) {
    unread++;
    line("unread", spot, why);
  }

  @Override
  public void looked() {
    looked++;
    if (looked % PROGRESS == 0) {
      lines.accept(Map.of("looked", looked, "pass", passes));
    }
  }

  long removedInPass() {
    return removedInPass;
  }

  int passes() {
    return passes;
  }

  Receipt receipt(TakedownOrder order) {
    return new Receipt(
        "<" + order.messageId().value() + ">",
        order.requestNumber(),
        order.clause(),
        removedInPass == 0 && kept == 0 && unread == 0,
        removed,
        kept,
        related,
        unread,
        looked,
        passes);
  }

  private void line(String word, Spot spot, String why) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(word, spot.facts());
    line.put("pass", passes);
    if (!why.isEmpty()) {
      line.put("why", why);
    }
    lines.accept(line);
  }
}
