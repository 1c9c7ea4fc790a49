package vn.gov.phutho.hopthu.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** What was decided on an item. */
sealed interface Ruling {
  /** It acts: these entries make it so. */
  record Act(List<Entry> entries) implements Ruling {
    public Act {
      entries = List.copyOf(entries);
    }
  }

  /** It changes nothing, for these reasons. */
  record Refuse(List<Reason> reasons) implements Ruling {
    public Refuse {
      reasons = List.copyOf(reasons);
    }
  }

  /** It waits for a decision of the department. */
  record Hold(List<Reason> reasons) implements Ruling {
    public Hold {
      reasons = List.copyOf(reasons);
    }
  }

  static Ruling refuse(ReasonCode code, String where) {
    return new Refuse(List.of(Reason.of(code, where)));
  }

  static Ruling hold(ReasonCode code, String where, String detail) {
    return new Hold(List.of(new Reason(code, where, detail)));
  }

  /**
   * Refused, because the account is not in the state for it. The item stays in the account's
   * history, so that one approved earlier and arriving later finds it there (B6).
   */
  static Ruling misfit(Matter matter, UUID account, ReasonCode code, String where) {
    return new Act(
        List.of(
            new Entry.ItemDecided(matter.ref(), account, List.of()),
            new Entry.ItemMoved(matter.ref(), ItemState.REFUSED, List.of(Reason.of(code, where)))));
  }

  /** What the ledger takes for it. */
  default List<Entry> entries(ItemRef ref) {
    if (this instanceof Act act) {
      return act.entries();
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(
        this instanceof Hold hold
            ? new Entry.ItemMoved(ref, ItemState.HELD, hold.reasons())
            : new Entry.ItemMoved(ref, ItemState.REFUSED, ((Refuse) this).reasons()));
    return entries;
  }

  /** The accounts that have something to do. */
  default Set<UUID> accounts() {
    if (!(this instanceof Act act)) {
      return Set.of();
    }
    return act.entries().stream()
        .flatMap(
            e -> {
              if (e instanceof Entry.OnAccount on) {
                return Stream.of(on.account());
              }
              return e instanceof Entry.ItemDecided d ? Stream.of(d.account()) : Stream.empty();
            })
        .collect(Collectors.toSet());
  }
}
