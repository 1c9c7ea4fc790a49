package vn.gov.phutho.hopthu.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.directory.LoginGate;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.core.secret.SecretHashes;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Status;

/**
 * Hands out one-time secrets, once, and takes the owner's own (Điều 14). The caller holds the
 * account's turn, so that no reconciliation runs between the directory and the ledger.
 */
public final class SecretDesk {
  /** What came of it. */
  public sealed interface Answer {
    /** The secret to hand over; it is stored nowhere in clear. */
    record HandedOver(MailAddress address, Secret secret) implements Answer {}

    /** The owner's secret is in force. */
    record Changed() implements Answer {}

    /** Nothing changed, for these reasons. */
    record Refused(List<Reason> reasons) implements Answer {}

    /** The directory or the ledger is not ready; nothing is lost by asking again. */
    record Later(String why) implements Answer {}
  }

  /** How secrets are made and judged. */
  public record Rules(
      SecretPolicy policy, SecretHashes hashes, Supplier<Secret> fresh, int validMonths) {}

  private static final String BUSY = "the account is being changed";

  /** The id of no account. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Books books;
  private final LoginGate gate;
  private final DirectorySchema schema;
  private final Rules rules;

  public SecretDesk(Books books, LoginGate gate, DirectorySchema schema, Rules rules) {
    this.books = books;
    this.gate = gate;
    this.schema = schema;
    this.rules = rules;
  }

  /**
   * Makes the one-time secret that the item is owed, unless it was handed over before, E4: the item
   * that issued the account, or the one whose {@link Entry.SecretReset} was the last (6.2, 12.4).
   */
  public Answer handOver(ItemRef ref, Instant now) {
    Optional<ItemRecord> item = books.documents().find(ref);
    if (item.filter(ItemRecord::secretHandedOver).isPresent()) {
      return refused(ReasonCode.SECRET_HANDED_OVER);
    }
    Optional<AccountRecord> account =
        item.filter(i -> i.state() == ItemState.APPLIED)
            .flatMap(ItemRecord::account)
            .flatMap(books.accounts()::find)
            .filter(a -> awaitsSecret(a) && owed(a, ref) && a.state().status().logsIn());
    if (account.isEmpty()) {
      return refused(ReasonCode.SECRET_NOT_READY);
    }
    AccountRecord record = account.get();
    Secret secret = acceptable(record);
    Append appended =
        books
            .ledger()
            .append(
                now,
                List.of(
                    new Entry.SecretHandedOver(ref, record.id()),
                    new Entry.SecretChanged(
                        record.id(),
                        record.version(),
                        record.secret(),
                        rules.hashes().hash(secret))));
    return appended instanceof Append.Appended
        ? new Answer.HandedOver(record.holder().address(), secret)
        : later(BUSY);
  }

  private boolean awaitsSecret(AccountRecord account) {
    boolean oneTime =
        account.secret() instanceof SecretState.Initial
            || account.secret() instanceof SecretState.MustChange;
    return oneTime
        && books.accounts().secrets(account.id()).stream().limit(1).allMatch(SecretHash::isNone);
  }

  private boolean owed(AccountRecord account, ItemRef ref) {
    return SecretOwed.to(books.ledger().history(account.id())).equals(Optional.of(ref));
  }

  private Secret acceptable(AccountRecord record) {
    Secret secret = rules.fresh().get();
    while (!faults(record, secret).isEmpty()) {
      secret = rules.fresh().get();
    }
    return secret;
  }

  private List<Reason> faults(AccountRecord record, Secret secret) {
    return rules
        .policy()
        .faults(secret, record.holder().address(), record.holder().profile().fullName());
  }

  /**
   * What somebody hears who does not know the current secret; empty when it is right. An unknown
   * address, a wrong secret, a destroyed and a reset account get the same answer after the same
   * work, E3: everything in it can be told from what was typed.
   */
  public Optional<Answer> refusal(MailAddress address, Secret current, Secret wanted) {
    if (owner(address, current).isPresent()) {
      return Optional.empty();
    }
    List<Reason> reasons = new ArrayList<>(List.of(Reason.of(ReasonCode.SECRET_WRONG, "")));
    reasons.addAll(rules.policy().faults(wanted, address));
    return Optional.of(new Answer.Refused(reasons));
  }

  private Optional<AccountRecord> owner(MailAddress address, Secret current) {
    Optional<AccountRecord> found =
        books
            .accounts()
            .at(address)
            .filter(a -> a.holder().address().equals(address))
            .filter(a -> a.state().status() != Status.DESTROYED);
    // The same reads and the same hash for nobody as for somebody.
    List<SecretHash> known = books.accounts().secrets(found.map(AccountRecord::id).orElse(NOBODY));
    Optional<SecretHash> newest = known.stream().findFirst().filter(h -> !h.isNone());
    boolean right =
        rules
            .hashes()
            .matches(SecretPolicy.prepare(current), newest.orElseGet(rules.hashes()::decoy));
    return right && newest.isPresent() ? found : Optional.empty();
  }

  /**
   * Sets the owner's secret, E1 and E2. All faults are told at once; who does not know the current
   * secret hears {@link #refusal}.
   */
  public Answer change(
      MailAddress address, Secret current, Secret wanted, Instant now, LocalDate today) {
    Optional<AccountRecord> owner = owner(address, current);
    if (owner.isEmpty()) {
      return refusal(address, current, wanted).orElseGet(() -> later(BUSY));
    }
    AccountRecord account = owner.get();
    if (!account.state().status().logsIn()) { // 6.1: its owner may know
      return refused(ReasonCode.ACCOUNT_SUSPENDED);
    }
    Secret prepared = SecretPolicy.prepare(wanted);
    List<Reason> faults = new ArrayList<>(faults(account, prepared));
    if (books.accounts().secrets(account.id()).stream()
        .anyMatch(h -> rules.hashes().matches(prepared, h))) { // 14.2
      faults.add(Reason.of(ReasonCode.SECRET_REUSED, "/new"));
    }
    return faults.isEmpty() ? set(account, prepared, now, today) : new Answer.Refused(faults);
  }

  /**
   * The directory first: a crash before the ledger leaves a secret that the next reconciliation
   * takes away again.
   */
  private Answer set(AccountRecord account, Secret wanted, Instant now, LocalDate today) {
    String dn = schema.dn(account.holder().kind(), account.holder().address());
    Effect effect = gate.set(dn, wanted);
    if (!(effect instanceof Effect.Done)) {
      return later("the directory does not take it now");
    }
    SecretState valid = new SecretState.Valid(today.plusMonths(rules.validMonths())); // 14.2
    Append appended =
        books
            .ledger()
            .append(
                now,
                List.of(
                    new Entry.SecretChanged(
                        account.id(), account.version(), valid, rules.hashes().hash(wanted))));
    return appended instanceof Append.Appended ? new Answer.Changed() : later(BUSY);
  }

  private static Answer later(String why) {
    return new Answer.Later(why);
  }

  private static Answer refused(ReasonCode code) {
    return new Answer.Refused(List.of(Reason.of(code, "")));
  }
}
