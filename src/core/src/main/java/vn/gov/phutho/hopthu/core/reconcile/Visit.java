package vn.gov.phutho.hopthu.core.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Due;
import vn.gov.phutho.hopthu.core.lifecycle.Life;
import vn.gov.phutho.hopthu.core.lifecycle.Lifecycle;
import vn.gov.phutho.hopthu.core.lifecycle.Verb;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * A visit to one account: makes the world as approved, does what is due in the account's life, and
 * makes the world so again. Visiting at any time, any number of times, does everything once.
 */
public final class Visit {
  /** What holds for everybody. */
  public record Rules(Lifecycle lifecycle, Budget budget, ZoneId zone) {}

  /** More than the longest way: two errands and a transition on one day. */
  private static final int ROUNDS = 8;

  private final Books books;
  private final Directory directory;
  private final Reconciler reconciler;
  private final Rules rules;
  private final Hands hands;

  public Visit(Books books, Directory directory, Reconciler reconciler, Rules rules, Hands hands) {
    this.books = books;
    this.directory = directory;
    this.reconciler = reconciler;
    this.rules = rules;
    this.hands = hands;
  }

  public Reconciliation visit(UUID id, Instant now, LocalDate today) {
    // First what was decided: a lock does not wait for a copy that takes its time, D7.
    Reconciliation before = reconciler.reconcile(id, now, today);
    if (!(before instanceof Reconciliation.Settled)) {
      return before;
    }
    Optional<AccountRecord> seen = books.accounts().find(id);
    Reconciliation life = live(id, now, today);
    if (seen.map(AccountRecord::version)
        .equals(books.accounts().find(id).map(AccountRecord::version))) {
      return life;
    }
    Reconciliation after = reconciler.reconcile(id, now, today);
    return after instanceof Reconciliation.Settled ? life : after;
  }

  private Reconciliation live(UUID id, Instant now, LocalDate today) {
    for (int round = 0; round < ROUNDS; round++) {
      Optional<AccountRecord> account = books.accounts().find(id);
      if (account.isEmpty()) {
        return new Reconciliation.Settled();
      }
      Due due = rules.lifecycle().next(look(account.get(), today), today);
      if (due instanceof Due.Rest) {
        return new Reconciliation.Settled();
      }
      Optional<Reason> waits =
          due instanceof Due.Wait wait ? Optional.of(wait.reason()) : overBudget(due, today);
      if (waits.isPresent()) {
        return new Reconciliation.Held(waits.get());
      }
      Optional<Reconciliation> stopped =
          due instanceof Due.Move move
              ? move(account.get(), move, now, today)
              : run(account.get(), (Due.Run) due, now);
      if (stopped.isPresent()) {
        return stopped.get();
      }
    }
    return new Reconciliation.Later("more is due than one visit does");
  }

  private Life look(AccountRecord account, LocalDate today) {
    Life life =
        Life.of(
            account,
            books.ledger().history(account.id()),
            books.errands().of(account.id()),
            rules.zone(),
            Observed.failed("not asked"));
    return rules.lifecycle().asksForActivity(life, today) ? life.with(lastActivity(account)) : life;
  }

  private Observed<Optional<LocalDate>> lastActivity(AccountRecord account) {
    Observed<List<DirectoryEntry>> found = directory.find(account.id(), account.holder().address());
    if (!(found instanceof Observed.Complete<List<DirectoryEntry>> complete)) {
      return Observed.failed(found.shortfall());
    }
    return complete.value().stream()
        .filter(e -> e.has(DirectorySchema.ID, account.id().toString()))
        .findFirst()
        .map(Activity::in)
        .orElseGet(() -> Observed.failed("no entry of ours"));
  }

  private Optional<Reason> overBudget(Due due, LocalDate today) {
    return due.verb()
        .filter(
            verb ->
                books.errands().count(verb.on(today))
                    >= rules.budget().allowed(verb, books.accounts().livingCount()))
        .map(verb -> new Reason(ReasonCode.OVER_BUDGET, "", verb.on(today)));
  }

  private Optional<Reconciliation> move(
      AccountRecord account, Due.Move move, Instant now, LocalDate today) {
    Verb verb = move.counted();
    books
        .ledger()
        .append(
            now,
            List.of(
                new Entry.StateChanged(
                    account.id(),
                    account.version(),
                    move.to(),
                    account.mailbox(),
                    account.request()),
                new Entry.AccountErrandDone(account.id(), verb.on(today), move.clause())));
    // A conflict means that something was decided meanwhile: the next round sees it.
    return Optional.empty();
  }

  private Optional<Reconciliation> run(AccountRecord account, Due.Run due, Instant now) {
    Ran ran = hands.run(due.errand(), account);
    if (ran instanceof Ran.Later later) {
      return Optional.of(new Reconciliation.Later(due.errand().name() + ": " + later.why()));
    }
    if (ran instanceof Ran.Refused refused) {
      return Optional.of(
          new Reconciliation.Held(new Reason(Hands.missing(due.errand()), "", refused.why())));
    }
    books
        .ledger()
        .append(
            now,
            List.of(
                new Entry.AccountErrandDone(
                    account.id(), due.errand().name(), ((Ran.Done) ran).receipt())));
    return Optional.empty();
  }
}
