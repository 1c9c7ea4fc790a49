package vn.gov.phutho.hopthu.core.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.secret.SecretWarning;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.SecretState;

/**
 * What an account's standing asks to be told on this day. It depends on the day alone, so that a
 * server that slept tells what counts now and nothing of what has passed. Destruction is not here:
 * its warnings come with the lifecycle, which waits for them (C10).
 */
final class DueNotices {
  /** An account older than this needs no word of welcome. */
  private static final int NEW_DAYS = 30;

  /**
   * Everything that is due; told or not.
   *
   * @param done the names of the account's errands, which say which secret warning was the last
   */
  static List<AccountNotice> of(AccountRecord account, LocalDate today, Set<String> done) {
    List<AccountNotice> due = new ArrayList<>();
    if (account.state() instanceof AccountState.Suspended lock) {
      due.add(new AccountNotice.Suspended(lock.clause(), lock.since(), lock.removeOn())); // C6
    }
    if (account.state() instanceof AccountState.Active) {
      issued(account, today).ifPresent(due::add);
      expired(account, today).ifPresent(due::add);
    }
    if (account.state().status().logsIn()) {
      SecretWarning.due(account.secret(), today, lastWarning(account, done)) // E2 (14.2)
          .map(AccountNotice.SecretExpires::new)
          .ifPresent(due::add);
    }
    return due;
  }

  private static Optional<AccountNotice> issued(AccountRecord account, LocalDate today) {
    return account
        .circumstances()
        .issuedOn()
        .filter(day -> !day.isAfter(today) && today.isBefore(day.plusDays(NEW_DAYS)))
        .map(AccountNotice.Issued::new);
  }

  private static Optional<AccountNotice> expired(AccountRecord account, LocalDate today) {
    return account.secret() instanceof SecretState.Valid valid && today.isAfter(valid.until())
        ? Optional.of(new AccountNotice.SecretExpired(valid.until()))
        : Optional.empty();
  }

  private static Optional<SecretWarning> lastWarning(AccountRecord account, Set<String> done) {
    if (!(account.secret() instanceof SecretState.Valid valid)) {
      return Optional.empty();
    }
    return Stream.of(1, 7, 14)
        .map(days -> new SecretWarning(valid.until(), days))
        .filter(w -> done.contains(Told.toOwner(AccountNotice.SecretExpires.nameOf(w))))
        .findFirst();
  }

  private DueNotices() {}
}
