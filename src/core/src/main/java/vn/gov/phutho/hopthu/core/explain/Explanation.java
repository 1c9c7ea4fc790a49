package vn.gov.phutho.hopthu.core.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
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
    if (entry instanceof Entry.EffectApplied applied) {
      return "in force: " + applied.effect();
    }
    return whatOfTheYounger(entry);
  }

  private static String whatOfTheYounger(Entry entry) {
    if (entry instanceof Entry.HolderChanged) {
      return "profile or representative changed (5.3b, 5.4b)";
    }
    if (entry instanceof Entry.CircumstancesChanged changed) {
      return "circumstances: " + circumstances(changed.circumstances());
    }
    if (entry instanceof Entry.QuotaGranted granted) {
      return "quota "
          + granted.grant().megabytes()
          + " MB"
          + granted.grant().exception().map(item -> ", exception by " + item).orElse("")
          + " (7.1)";
    }
    if (entry instanceof Entry.SecretReset) {
      return "secret withdrawn, a new one to be handed over (6.2, 12.4)";
    }
    if (entry instanceof Entry.AccountErrandDone done) {
      return "done: " + done.errand() + receipt(done.receipt());
    }
    if (entry instanceof Entry.ItemErrandDone done) {
      return "done: " + done.errand() + receipt(done.receipt());
    }
    return entry instanceof Entry.FocalPointNamed named
        ? "focal point of " + named.agency() + " named (11.9)"
        : "decided, waits for its errand";
  }

  private static String receipt(String text) {
    return text.isEmpty() ? "" : ", " + text;
  }

  private static String circumstances(Circumstances now) {
    List<String> words = new ArrayList<>();
    now.hold().ifPresent(h -> words.add("legal hold by " + h));
    now.absence().ifPresent(a -> words.add("absent " + a.from() + " to " + a.to() + " (6.1)"));
    now.confirmed().ifPresent(c -> words.add("confirmed by " + c));
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.isEmpty()
        ? ""
        : reasons.stream()
            .map(r -> r.code().slug() + (r.where().isEmpty() ? "" : " at " + r.where()))
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String dates(AccountState state) {
    if (state instanceof AccountState.SendLocked locked) {
      return ": decision of "
          + locked.decisionDate()
          + ", destroyed from "
          + locked.destroyOn()
          + " (5.4d)";
    }
    if (state instanceof AccountState.Suspended suspended) {
      return " by " + suspended.clause() + ", removed from " + suspended.removeOn() + " (6.1)";
    }
    if (state instanceof AccountState.Retiring retiring) {
      return " until " + retiring.lastDay() + " (5.4c)";
    }
    return state instanceof AccountState.Destroyed destroyed ? " on " + destroyed.at() : "";
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
    if (entry instanceof Entry.HolderChanged changed) {
      return changed.request();
    }
    if (entry instanceof Entry.CircumstancesChanged changed) {
      return changed.request();
    }
    if (entry instanceof Entry.QuotaGranted granted) {
      return granted.request();
    }
    if (entry instanceof Entry.SecretReset reset) {
      return reset.request();
    }
    return entry instanceof Entry.EffectApplied applied ? applied.request() : "";
  }
}
