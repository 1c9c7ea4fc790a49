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
    return books.accounts().living().stream()
        .filter(read::containsKey)
        .flatMap(id -> books.accounts().find(id).stream())
        .map(account -> life(account, Observed.complete(read)))
        .filter(life -> rules.lifecycle().isSilent(life, today))
        .map(life -> life.account().id())
        .toList();
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
