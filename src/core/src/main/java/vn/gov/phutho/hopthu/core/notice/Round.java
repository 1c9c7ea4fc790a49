package vn.gov.phutho.hopthu.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Tells what is due on a day and was not told yet: each owner by a letter, each focal point by one
 * digest for all its accounts. Going round again tells what is left.
 */
public final class Round {
  /** What a round came to; the whole of it was told when nothing is left. */
  public record Outcome(int sent, List<String> left, List<String> refused) {
    public Outcome {
      left = List.copyOf(left);
      refused = List.copyOf(refused);
    }
  }

  private record Pending(Letter.Line line, Entry receipt) {}

  private record Bundle(Addressee reader, List<Pending> pending) {
    Effect send(Mailing mailing, Instant now, LocalDate today) {
      return mailing.send(
          new Letter.Digest(reader, today, pending.stream().map(Pending::line).toList()),
          pending.stream().map(Pending::receipt).toList(),
          now);
    }
  }

  private final Books books;
  private final Recipients recipients;
  private final Mailing mailing;

  public Round(Books books, Recipients recipients, Post post) {
    this.books = books;
    this.recipients = recipients;
    this.mailing = new Mailing(books.ledger(), post);
  }

  /** Goes round. {@code endings} are the warnings that the lifecycle waits for, by account. */
  public Outcome tell(Instant now, LocalDate today, Map<UUID, AccountNotice.Destruction> endings) {
    Tally tally = new Tally();
    Map<MailAddress, Bundle> digests = new TreeMap<>();
    for (UUID id : books.accounts().living()) {
      books
          .accounts()
          .find(id)
          .ifPresent(
              account -> {
                Set<String> done = books.errands().of(id).keySet();
                for (AccountNotice notice : due(account, today, done, endings)) {
                  tally.add(owner(account, notice, done, now, today));
                  focalPoint(account, notice, done)
                      .ifPresent(pending -> put(digests, account, pending));
                }
              });
    }
    digests.values().forEach(bundle -> tally.add(bundle.send(mailing, now, today)));
    return tally.outcome();
  }

  private static List<AccountNotice> due(
      AccountRecord account,
      LocalDate today,
      Set<String> done,
      Map<UUID, AccountNotice.Destruction> endings) {
    List<AccountNotice> due = new ArrayList<>(DueNotices.of(account, today, done));
    Optional.ofNullable(endings.get(account.id())).ifPresent(due::add);
    return due;
  }

  private void put(Map<MailAddress, Bundle> digests, AccountRecord account, Pending pending) {
    Addressee reader = recipients.focalPoint(account);
    digests
        .computeIfAbsent(reader.address(), address -> new Bundle(reader, new ArrayList<>()))
        .pending()
        .add(pending);
  }

  private Effect owner(
      AccountRecord account, AccountNotice notice, Set<String> done, Instant now, LocalDate today) {
    String errand = Told.toOwner(notice.name());
    if (!notice.toOwner() || done.contains(errand) || !account.on(today).standing().mayLogIn()) {
      return new Effect.Stale("nothing to tell");
    }
    Addressee owner =
        new Addressee(account.holder().profile().fullName(), account.holder().address());
    return mailing.send(new Letter.Personal(owner, notice), List.of(receipt(account, errand)), now);
  }

  private static Optional<Pending> focalPoint(
      AccountRecord account, AccountNotice notice, Set<String> done) {
    String errand = Told.toFocalPoint(notice.name());
    if (!notice.toFocalPoint() || done.contains(errand)) {
      return Optional.empty();
    }
    return Optional.of(
        new Pending(
            new Letter.Line(
                account.holder().address(), account.holder().profile().fullName(), notice),
            receipt(account, errand)));
  }

  private static Entry receipt(AccountRecord account, String errand) {
    return new Entry.AccountErrandDone(account.id(), errand, "sent by mail");
  }
}
