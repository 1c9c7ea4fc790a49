package vn.gov.phutho.hopthu.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Hands out initial secrets, once, and takes the owner's own (Điều 14). The caller holds the
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

  /** Makes the initial secret of the item's account, unless it was handed over before, E4. */
  public Answer handOver(ItemRef ref, Instant now) {
    Optional<ItemRecord> item = books.documents().find(ref);
    if (item.filter(ItemRecord::secretHandedOver).isPresent()) {
      return refused(ReasonCode.SECRET_HANDED_OVER);
    }
    Optional<AccountRecord> account =
        item.filter(i -> i.state() == ItemState.APPLIED)
            .flatMap(ItemRecord::account)
            .flatMap(books.accounts()::find)
            .filter(a -> a.secret() instanceof SecretState.Initial && a.state().status().logsIn());
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
        : new Answer.Later("the account is being changed");
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
   * Sets the owner's secret, E1 and E2. An unknown address, a wrong secret and an account that may
   * not log in get the same answer after the same work.
   */
  public Answer change(
      MailAddress address, Secret current, Secret wanted, Instant now, LocalDate today) {
    Optional<AccountRecord> found =
        books
            .accounts()
            .at(address)
            .filter(a -> a.holder().address().equals(address) && a.state().status().logsIn());
    List<SecretHash> known = found.map(a -> books.accounts().secrets(a.id())).orElseGet(List::of);
    boolean right =
        rules.hashes().matches(current, known.isEmpty() ? rules.hashes().decoy() : known.get(0));
    if (found.isEmpty() || known.isEmpty() || !right) {
      return refused(ReasonCode.SECRET_WRONG);
    }
    AccountRecord account = found.get();
    List<Reason> faults = new ArrayList<>(faults(account, wanted));
    if (known.stream().anyMatch(h -> rules.hashes().matches(wanted, h))) { // 14.2
      faults.add(Reason.of(ReasonCode.SECRET_REUSED, "/new"));
    }
    return faults.isEmpty() ? set(account, wanted, now, today) : new Answer.Refused(faults);
  }

  /**
   * The directory first: a crash before the ledger leaves a secret that the next reconciliation
   * takes away again.
   */
  private Answer set(AccountRecord account, Secret wanted, Instant now, LocalDate today) {
    String dn = schema.dn(account.holder().kind(), account.holder().address());
    Effect effect = gate.set(dn, wanted);
    if (!(effect instanceof Effect.Done)) {
      return new Answer.Later("the directory does not take it now");
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
    return appended instanceof Append.Appended
        ? new Answer.Changed()
        : new Answer.Later("the account is being changed");
  }

  private static Answer refused(ReasonCode code) {
    return new Answer.Refused(List.of(Reason.of(code, "")));
  }
}
