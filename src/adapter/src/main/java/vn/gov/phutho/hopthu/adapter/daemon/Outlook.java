package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.lifecycle.Forecast;
import vn.gov.phutho.hopthu.core.lifecycle.Life;
import vn.gov.phutho.hopthu.core.reconcile.Visit;

/** Looks at every living account, with one read of LDAP for all of them. */
final class Outlook {
  private final Books books;
  private final Activity activity;
  private final Visit.Rules rules;

  Outlook(Books books, Activity activity, Visit.Rules rules) {
    this.books = books;
    this.activity = activity;
    this.rules = rules;
  }

  /**
   * What comes.
   *
   * @param unread why the last activity could not be read whole; empty when it was
   */
  record Seen(List<Forecast.Line> lines, String unread) {}

  /** What the days from the first to the last bring. */
  Seen until(LocalDate first, LocalDate last) {
    Observed<Map<UUID, Optional<LocalDate>>> read = activity.all();
    List<Life> lives =
        books.accounts().living().stream()
            .flatMap(id -> books.accounts().find(id).stream())
            .map(account -> life(account, read))
            .toList();
    return new Seen(
        Forecast.of(lives, rules.lifecycle(), rules.budget(), first, last), read.shortfall());
  }

  /**
   * Active accounts that would be locked today unless their last activity, in one read of all, says
   * otherwise.
   */
  List<UUID> silent(LocalDate today, Map<UUID, Optional<LocalDate>> read) {
    Observed<Map<UUID, Optional<LocalDate>>> all = Observed.complete(read);
    return books.accounts().living().stream()
        .filter(read::containsKey)
        .filter(id -> isLongAgo(read.getOrDefault(id, Optional.empty()), today))
        .flatMap(id -> books.accounts().find(id).stream())
        // Without its history it looks silent for longer: most need no second look.
        .filter(account -> isSilent(withoutHistory(account, all), today))
        .filter(account -> isSilent(life(account, all), today))
        .map(AccountRecord::id)
        .toList();
  }

  private boolean isLongAgo(Optional<LocalDate> lastActivity, LocalDate today) {
    return lastActivity.isEmpty() || rules.lifecycle().isLongAgo(lastActivity.get(), today);
  }

  private boolean isSilent(Life life, LocalDate today) {
    return rules.lifecycle().isSilent(life, today);
  }

  private static Life withoutHistory(
      AccountRecord account, Observed<Map<UUID, Optional<LocalDate>>> read) {
    return new Life(account, LocalDate.MIN, Map.of(), of(account.id(), read));
  }

  private Life life(AccountRecord account, Observed<Map<UUID, Optional<LocalDate>>> read) {
    return Life.of(
        account,
        books.ledger().history(account.id()),
        books.errands().of(account.id()),
        rules.zone(),
        of(account.id(), read));
  }

  /** An account without an entry is not silent: nothing is known of it. */
  private static Observed<Optional<LocalDate>> of(
      UUID id, Observed<Map<UUID, Optional<LocalDate>>> read) {
    return read instanceof Observed.Complete<Map<UUID, Optional<LocalDate>>> complete
        ? Optional.ofNullable(complete.value().get(id))
            .map(Observed::complete)
            .orElseGet(() -> Observed.failed("no entry of ours"))
        : Observed.failed(read.shortfall());
  }
}
