package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Erases an account store by store, what leads mail in first, then reads every store again. One
 * that fails does not keep the others: a repeated order finds less to do and comes to the same end.
 */
public final class Erasure {
  private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

  /** A delivery under way may put a folder back once; a third one is somebody's doing. */
  private static final int MOST_ROUNDS = 3;

  private record Reading(List<String> there, List<String> unread) {
    boolean isEmpty() {
      return there.isEmpty() && unread.isEmpty();
    }
  }

  private final List<Belonging> belongings;

  @Inject
  Erasure(Set<Belonging> belongings) {
    this(List.copyOf(belongings));
  }

  Erasure(List<Belonging> belongings) {
    this.belongings = belongings;
  }

  /** Erases what is there, and proves by reading that nothing is left or says what is. */
  public EraseReceipt erase(MailAddress address) {
    Username owner = Username.of(address.toString());
    Set<String> erased = new TreeSet<>();
    Reading left = read(owner);
    for (int round = 0; round == 0 || (!left.isEmpty() && round < MOST_ROUNDS); round++) {
      List<String> before = left.there();
      belongings.forEach(belonging -> erase(belonging, owner));
      left = read(owner);
      erased.addAll(before);
      erased.removeAll(left.there());
    }
    return EraseReceipt.of(address, List.copyOf(erased), left.there(), left.unread());
  }

  private static void erase(Belonging belonging, Username owner) {
    try {
      belonging.erase(owner);
    } catch (Exception fault) {
      // Told by what the next reading finds.
      LOG.error("{} of {} cannot be erased", belonging.kind(), owner.asString(), fault);
    }
  }

  private Reading read(Username owner) {
    List<String> there = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (Belonging belonging : belongings) {
      try {
        there.addAll(belonging.list(owner));
      } catch (Exception fault) {
        LOG.error("{} of {} cannot be read", belonging.kind(), owner.asString(), fault);
        unread.add(belonging.kind());
      }
    }
    return new Reading(there, unread);
  }
}
