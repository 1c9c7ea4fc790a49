package vn.gov.phutho.hopthu.core.notice;

import java.util.ArrayList;
import java.util.List;
import vn.gov.phutho.hopthu.core.Effect;

/** Counts what became of letters; one that was not sent because there was none counts nothing. */
final class Tally {
  private final List<String> left = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int sent;

  void add(Effect effect) {
    if (effect instanceof Effect.Done) {
      sent++;
    } else if (effect instanceof Effect.Unavailable unavailable) {
      left.add(unavailable.why());
    } else if (effect instanceof Effect.Rejected rejected) {
      refused.add(rejected.why());
    }
  }

  Round.Outcome outcome() {
    return new Round.Outcome(sent, left, refused);
  }
}
