package vn.gov.phutho.hopthu.core.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.mailstore.Enforcement;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.core.plan.Guardrail;
import vn.gov.phutho.hopthu.core.plan.Plan;
import vn.gov.phutho.hopthu.core.plan.Planner;
import vn.gov.phutho.hopthu.core.plan.Sighting;
import vn.gov.phutho.hopthu.core.plan.Step;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Makes the world what the ledger says of one account: desired, observed, plan, guardrails, apply,
 * and look again. Entering at any time, any number of times, ends in the same state.
 */
public final class Reconciler {
  /** The world that it observes and changes, and whether that obeys the rules. */
  public record World(Directory directory, MailStore mail, Enforcement enforcement) {}

  /** More rounds than any account needs: one to act, one to see that nothing is left. */
  private static final int ROUNDS = 4;

  private final Books books;
  private final World world;
  private final Planner planner;
  private final List<Guardrail> guardrails;

  public Reconciler(Books books, World world, Planner planner, List<Guardrail> guardrails) {
    this.books = books;
    this.world = world;
    this.planner = planner;
    this.guardrails = List.copyOf(guardrails);
  }

  public Reconciliation reconcile(UUID id, Instant now, LocalDate today) {
    Optional<AccountRecord> found = books.accounts().find(id);
    if (found.isEmpty()) {
      return new Reconciliation.Settled();
    }
    AccountRecord account = found.get();
    // Read before the world is: an item decided meanwhile is settled by the next visit, not by what
    // this one saw.
    List<ItemRecord> waiting = books.documents().unsettled(id);
    Reconciliation result = converge(account, now, today);
    Optional<String> doubt =
        result instanceof Reconciliation.Settled && !waiting.isEmpty()
            ? world.enforcement().doubt()
            : Optional.empty();
    if (doubt.isPresent()) {
      // What was written stays written, D7; but "applied" says that it is obeyed.
      return new Reconciliation.Later("not known to be enforced: " + doubt.get());
    }
    settle(waiting, result, now);
    return result;
  }

  private Reconciliation converge(AccountRecord account, Instant now, LocalDate today) {
    for (int round = 0; round < ROUNDS; round++) {
      Plan plan = planner.plan(account.on(today), look(account));
      if (plan instanceof Plan.Unseen unseen) {
        return new Reconciliation.Later(unseen.why());
      }
      if (plan instanceof Plan.Blocked blocked) {
        return new Reconciliation.Held(blocked.reason());
      }
      List<Step> steps = ((Plan.Steps) plan).steps();
      if (steps.isEmpty()) {
        return new Reconciliation.Settled();
      }
      Optional<Reason> objection = Guardrail.firstObjection(guardrails, account, steps, today);
      if (objection.isPresent()) {
        return new Reconciliation.Held(objection.get());
      }
      Optional<Reconciliation> stopped = apply(account, steps, now);
      if (stopped.isPresent()) {
        return stopped.get();
      }
    }
    return new Reconciliation.Later("the world does not keep what was written to it");
  }

  private Sighting look(AccountRecord account) {
    return new Sighting(
        world.directory().find(account.id(), account.holder().address()),
        world.mail().read(account.holder().address()));
  }

  private Optional<Reconciliation> apply(AccountRecord account, List<Step> steps, Instant now) {
    for (Step step : steps) {
      Effect effect = apply(step);
      if (effect instanceof Effect.Rejected rejected) {
        return Optional.of(new Reconciliation.Failed(step.describe() + ": " + rejected.why()));
      }
      if (effect instanceof Effect.Unavailable unavailable) {
        return Optional.of(new Reconciliation.Later(step.describe() + ": " + unavailable.why()));
      }
      if (effect instanceof Effect.Stale stale) {
        return Optional.of(new Reconciliation.Later(step.describe() + ": " + stale.why()));
      }
      books
          .ledger()
          .append(
              now,
              List.of(new Entry.EffectApplied(account.id(), step.describe(), account.request())));
    }
    return Optional.empty();
  }

  private Effect apply(Step step) {
    if (step instanceof Step.ChangeEntry entry) {
      return world.directory().apply(entry.change());
    }
    if (step instanceof Step.PutMailbox put) {
      return world.mail().put(put.address(), put.settings());
    }
    return world.mail().erase(((Step.EraseMailbox) step).address());
  }

  private void settle(List<ItemRecord> waiting, Reconciliation result, Instant now) {
    List<Entry> entries = new ArrayList<>();
    for (ItemRecord item : waiting) {
      outcome(item, result).ifPresent(entries::add);
    }
    if (!entries.isEmpty()) {
      // A conflict means that another visit settled them: nothing is left to say.
      books.ledger().append(now, entries);
    }
  }

  private static Optional<Entry> outcome(ItemRecord item, Reconciliation result) {
    if (result instanceof Reconciliation.Settled) {
      ItemState state = item.reasons().isEmpty() ? ItemState.APPLIED : ItemState.HELD;
      return Optional.of(new Entry.ItemMoved(item.ref(), state, item.reasons()));
    }
    if (result instanceof Reconciliation.Held held) {
      return Optional.of(new Entry.ItemMoved(item.ref(), ItemState.HELD, List.of(held.reason())));
    }
    if (result instanceof Reconciliation.Failed failed) {
      return Optional.of(
          new Entry.ItemMoved(
              item.ref(),
              ItemState.FAILED,
              List.of(new Reason(ReasonCode.TARGET_REFUSED, "", failed.why()))));
    }
    return Optional.empty();
  }
}
