package vn.gov.phutho.hopthu.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;

/**
 * What was approved for one account: the fold of its ledger entries.
 *
 * @param version counts the entries that changed it; an entry made from an older version is a
 *     conflict
 * @param request number of the document that last changed it
 */
public record AccountRecord(
    UUID id,
    int version,
    Holder holder,
    AccountState state,
    SecretState secret,
    MailboxSettings mailbox,
    Circumstances circumstances,
    String request) {

  /**
   * The account that LDAP and the mail tier ought to hold on this day: deadlines are state, not
   * timers.
   */
  public Account on(LocalDate today) {
    return new Account(
        id,
        holder.kind(),
        holder.address(),
        new Standing(state.status(), state.until(), secretOn(today)),
        mailbox,
        holder.profile(),
        request);
  }

  /** The secret on this day: a valid one older than its last day is expired, E2 (14.2). */
  public SecretState secretOn(LocalDate today) {
    return secret instanceof SecretState.Valid valid && today.isAfter(valid.until())
        ? new SecretState.Expired()
        : secret;
  }

  /** The last day on which the owner's secret logs in, where it has one. */
  public Optional<LocalDate> secretUntil() {
    return secret instanceof SecretState.Valid valid
        ? Optional.of(valid.until())
        : Optional.empty();
  }

  /** The days after which something follows by itself. */
  Stream<LocalDate> lastDays() {
    return Stream.concat(state.until().stream(), secretUntil().stream());
  }

  /** The record after one more entry of its history. */
  AccountRecord after(Entry.OnAccount entry) {
    if (entry instanceof Entry.StateChanged e) {
      return next(holder, e.state(), secret, e.mailbox(), circumstances, e.request());
    }
    if (entry instanceof Entry.HolderChanged e) {
      return next(e.holder(), state, secret, e.mailbox(), circumstances, e.request());
    }
    if (entry instanceof Entry.CircumstancesChanged e) {
      return next(holder, state, secret, mailbox, e.circumstances(), e.request());
    }
    if (entry instanceof Entry.QuotaGranted e) {
      return next(
          holder,
          state,
          secret,
          mailbox.withQuota(e.grant().bytes()),
          circumstances.withQuotaException(e.grant().exception()),
          e.request());
    }
    if (entry instanceof Entry.SecretChanged e) {
      return next(holder, state, e.state(), mailbox, circumstances, request);
    }
    if (entry instanceof Entry.SecretReset e) {
      return next(holder, state, new SecretState.MustChange(), mailbox, circumstances, e.request());
    }
    return this;
  }

  private AccountRecord next(
      Holder holder,
      AccountState state,
      SecretState secret,
      MailboxSettings mailbox,
      Circumstances circumstances,
      String request) {
    return new AccountRecord(
        id, version + 1, holder, state, secret, mailbox, circumstances, request);
  }
}
