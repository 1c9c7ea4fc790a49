package vn.gov.phutho.hopthu.extension.takedown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.inject.Inject;

/**
 * Sweeps all places until a sweep finds nothing: mail moves while it is looked for, from a queue to
 * a folder and from folder to folder, and may pass behind the one who looks.
 */
public final class Takedown {
  private static final int MOST_PASSES = 5;

  private final List<Place> places;

  @Inject
  Takedown(Set<Place> places) {
    this(List.copyOf(places));
  }

  Takedown(List<Place> places) {
    this.places = places;
  }

  /**
   * Carries the order out; again, it finds nothing.
   *
   * @param lines gets what happens when it happens, then the receipt; its exceptions end the sweep
   */
  public Receipt carryOut(TakedownOrder order, Consumer<Map<String, Object>> lines) {
    Tally tally = new Tally(lines);
    do {
      tally.nextPass();
      for (Place place : places) {
        place.sweep(order.messageId(), tally);
      }
    } while (tally.removedInPass() > 0 && tally.passes() < MOST_PASSES);
    Receipt receipt = tally.receipt(order);
    lines.accept(Map.of("receipt", receipt));
    return receipt;
  }
}
