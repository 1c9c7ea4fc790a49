package vn.gov.phutho.hopthu.extension.sessions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Whose turn it is: all in their order, so many at a time, and then from the start again. */
final class Rota {
  private final int atATime;
  private Optional<MailAddress> last = Optional.empty();

  Rota(int atATime) {
    this.atATime = atATime;
  }

  /** The next of these, who may be others than the last time. */
  List<MailAddress> next(Collection<MailAddress> all) {
    NavigableSet<MailAddress> sorted = new TreeSet<>(all);
    List<MailAddress> turn = new ArrayList<>();
    last.map(l -> sorted.tailSet(l, false)).orElse(sorted).stream()
        .limit(atATime)
        .forEach(turn::add);
    if (turn.size() < atATime) {
      last.map(l -> sorted.headSet(l, true))
          .ifPresent(rest -> rest.stream().limit(atATime - turn.size()).forEach(turn::add));
    }
    last = turn.isEmpty() ? Optional.empty() : Optional.of(turn.get(turn.size() - 1));
    return turn;
  }
}
