package vn.gov.phutho.hopthu.extension.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Sightings that still have to be written, oldest first, and those that were: each account once a
 * day. What could not be written waits with its own day, so an outage loses none; what comes on top
 * of a full journal is left out, since the owner will be seen again.
 */
final class ActivityJournal {
  private final int most;
  private final Map<MailAddress, LocalDate> waiting = new LinkedHashMap<>();
  private final Map<MailAddress, LocalDate> written = new HashMap<>();

  /**
   * An empty one.
   *
   * @param most accounts that may wait at once
   */
  ActivityJournal(int most) {
    this.most = most;
  }

  synchronized void note(Sighting seen) {
    boolean known = !written.getOrDefault(seen.owner(), LocalDate.MIN).isBefore(seen.day());
    boolean room = waiting.size() < most || waiting.containsKey(seen.owner());
    if (!known && room) {
      waiting.merge(seen.owner(), seen.day(), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  synchronized Optional<Sighting> next() {
    return waiting.entrySet().stream().findFirst().map(e -> new Sighting(e.getKey(), e.getValue()));
  }

  /** It is in the directory, or never will be; a later day of the same owner still waits. */
  synchronized void settle(Sighting done) {
    waiting.remove(done.owner(), done.day());
    // Of earlier days nothing need be known.
    written.values().removeIf(day -> day.isBefore(done.day()));
    written.put(done.owner(), done.day());
  }

  synchronized List<Sighting> waiting() {
    return waiting.entrySet().stream().map(e -> new Sighting(e.getKey(), e.getValue())).toList();
  }
}
