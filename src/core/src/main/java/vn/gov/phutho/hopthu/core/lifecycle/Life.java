package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Errands;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.model.AccountState;

/**
 * What a decision on an account's life looks at.
 *
 * @param since the day on which it came to its state
 * @param done the errands done for it, with their days
 * @param lastActivity the day of the last message sent or received, as the mail tier wrote it;
 *     empty when there was none
 */
public record Life(
    AccountRecord account,
    LocalDate since,
    Map<String, LocalDate> done,
    Observed<Optional<LocalDate>> lastActivity) {
  public Life {
    done = Map.copyOf(done);
  }

  /** From the account's history in the ledger and what was done for it. */
  public static Life of(
      AccountRecord account,
      List<LedgerLine> history,
      Map<String, Errands.Done> done,
      ZoneId zone,
      Observed<Optional<LocalDate>> lastActivity) {
    Map<String, LocalDate> days = new HashMap<>();
    done.forEach((name, d) -> days.put(name, LocalDate.ofInstant(d.at(), zone)));
    return new Life(account, since(history, zone), days, lastActivity);
  }

  /** The same with the last activity known. */
  public Life with(Observed<Optional<LocalDate>> activity) {
    return new Life(account, since, done, activity);
  }

  /** The same after an errand. */
  Life done(Errand errand, LocalDate day) {
    Map<String, LocalDate> more = new HashMap<>(done);
    more.put(errand.name(), day);
    return new Life(account, since, more, lastActivity);
  }

  /** The same in another state. */
  Life moved(AccountState to, LocalDate day) {
    AccountRecord next =
        new AccountRecord(
            account.id(),
            account.version() + 1,
            account.holder(),
            to,
            account.secret(),
            account.mailbox(),
            account.circumstances(),
            account.request());
    return new Life(next, day, done, lastActivity);
  }

  /** Entries that leave the state as it is, such as another quota, do not begin it anew. */
  private static LocalDate since(List<LedgerLine> history, ZoneId zone) {
    LocalDate since = LocalDate.MIN;
    Optional<AccountState> state = Optional.empty();
    for (LedgerLine line : history) {
      Optional<AccountState> next = state(line.entry());
      if (next.isPresent() && !next.equals(state)) {
        state = next;
        since = LocalDate.ofInstant(line.at(), zone);
      }
    }
    return since;
  }

  private static Optional<AccountState> state(Entry entry) {
    if (entry instanceof Entry.AccountIssued issued) {
      return Optional.of(issued.record().state());
    }
    return entry instanceof Entry.StateChanged changed
        ? Optional.of(changed.state())
        : Optional.empty();
  }
}
