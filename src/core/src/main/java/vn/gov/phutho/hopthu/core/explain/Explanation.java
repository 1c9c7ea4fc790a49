package vn.gov.phutho.hopthu.core.explain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;

/**
 * A line of the ledger in words.
 *
 * @param position its place in the ledger
 * @param request the document or item behind it
 */
public record Explanation(long position, Instant at, String what, String request) {

  /** The history in words, in its order. */
  public static List<Explanation> of(List<LedgerLine> history) {
    return history.stream()
        .map(l -> new Explanation(l.position(), l.at(), what(l.entry()), request(l.entry())))
        .toList();
  }

  private static String what(Entry entry) {
    if (entry instanceof Entry.DocumentAccepted accepted) {
      return "accepted with " + accepted.items().size() + " items";
    }
    if (entry instanceof Entry.ItemDecided) {
      return "decided";
    }
    if (entry instanceof Entry.ItemMoved moved) {
      return moved.to().word() + reasons(moved.reasons());
    }
    if (entry instanceof Entry.AccountIssued issued) {
      return "issued " + issued.record().holder().address() + " (5.4a)";
    }
    if (entry instanceof Entry.StateChanged changed) {
      return "state " + changed.state().status().word() + dates(changed.state());
    }
    if (entry instanceof Entry.SecretChanged) {
      return "secret changed (14)";
    }
    if (entry instanceof Entry.SecretHandedOver) {
      return "initial secret handed over (14)";
    }
    return "in force: " + ((Entry.EffectApplied) entry).effect();
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.isEmpty()
        ? ""
        : reasons.stream()
            .map(r -> r.code().slug() + (r.where().isEmpty() ? "" : " at " + r.where()))
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String dates(AccountState state) {
    return state instanceof AccountState.SendLocked locked
        ? ": decision of "
            + locked.decisionDate()
            + ", destroyed from "
            + locked.destroyOn()
            + " (5.4d)"
        : state.until().map(d -> " until " + d).orElse("");
  }

  private static String request(Entry entry) {
    if (entry instanceof Entry.OnItem onItem) {
      return onItem.item().toString();
    }
    if (entry instanceof Entry.DocumentAccepted accepted) {
      return accepted.number();
    }
    if (entry instanceof Entry.AccountIssued issued) {
      return issued.record().request();
    }
    if (entry instanceof Entry.StateChanged changed) {
      return changed.request();
    }
    return entry instanceof Entry.EffectApplied applied ? applied.request() : "";
  }
}
