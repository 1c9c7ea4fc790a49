package vn.gov.phutho.hopthu.core.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.lifecycle.Retention;
import vn.gov.phutho.hopthu.core.naming.PersonAddresses;
import vn.gov.phutho.hopthu.core.naming.PersonName;
import vn.gov.phutho.hopthu.core.request.Item.IssuePerson;
import vn.gov.phutho.hopthu.core.request.Item.RevokePerson;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Status;

/**
 * The decisions on form 03 (Mẫu số 03): a mailbox for a person is issued (5.4a) or revoked (5.4d).
 */
public final class Form03 {
  private static final Set<Status> HELD_FOR_GOOD =
      Set.of(Status.ACTIVE, Status.SUSPENDED, Status.RETIRING);

  private final Terms terms;

  public Form03(Terms terms) {
    this.terms = terms;
  }

  /** Decides an issue; {@code id} becomes the new account's. */
  public Ruling issue(ItemRef ref, IssuePerson item, Known known, UUID id, LocalDate today) {
    List<Reason> faults = new ArrayList<>();
    if (!terms.agencies().containsKey(item.agency())) {
      faults.add(new Reason(ReasonCode.UNKNOWN_AGENCY, item.where() + "/agency", item.agency()));
    }
    if (item.decision().date().isAfter(today)) {
      faults.add(Reason.of(ReasonCode.DECISION_IN_FUTURE, item.where() + "/decision/date"));
    }
    // One mailbox a person: a second one would make "the" address of 4.2 ambiguous.
    known.ofPerson().stream()
        .filter(a -> HELD_FOR_GOOD.contains(a.state().status()))
        .findFirst()
        .ifPresent(
            a ->
                faults.add(
                    new Reason(
                        ReasonCode.PERSON_HAS_ACCOUNT,
                        item.where() + "/nationalId",
                        a.holder().address().toString())));
    String nameAt = item.where() + "/fullName";
    PersonName.Reading reading = PersonName.read(item.fullName(), nameAt);
    if (reading instanceof PersonName.Reading.Unreadable unreadable) {
      faults.add(unreadable.reason());
    }
    if (!faults.isEmpty()) {
      return new Ruling.Refuse(faults);
    }
    PersonName name = ((PersonName.Reading.Named) reading).name();
    return PersonAddresses.stem(name)
        .map(stem -> PersonAddresses.firstFree(stem, terms.domain(), known.inUse()))
        .<Ruling>map(address -> grant(ref, item, name, address, id, today))
        .orElseGet(
            () ->
                new Ruling.Hold( // A5
                    List.of(Reason.of(PersonAddresses.undecided(name).orElseThrow(), nameAt))));
  }

  private Ruling grant(
      ItemRef ref,
      IssuePerson item,
      PersonName name,
      MailAddress address,
      UUID id,
      LocalDate today) {
    AccountRecord record =
        new AccountRecord(
            id,
            0,
            new Holder(
                AccountKind.PERSON,
                address,
                item.person(),
                new Profile(
                    name.toString(),
                    item.position(),
                    Optional.of(item.agency()),
                    Optional.of(item.otpPhone()))),
            new AccountState.Active(),
            new SecretState.Initial(), // C1 (5.4a): must be changed at first access
            MailboxSettings.of(terms.personQuota().bytes(), Optional.empty(), List.of()), // D1
            Circumstances.issued(today),
            ref.number());
    return new Ruling.Act(
        id, List.of(new Entry.AccountIssued(record), new Entry.ItemDecided(ref, id, List.of())));
  }

  /** Decides a revocation. */
  public Ruling revoke(ItemRef ref, RevokePerson item, Known known, LocalDate today) {
    if (known.atAddress().isEmpty()) {
      return refuse(ReasonCode.UNKNOWN_ADDRESS, item.where() + "/address");
    }
    AccountRecord account = known.atAddress().get();
    List<Reason> faults = new ArrayList<>();
    if (!account.holder().person().equals(item.person())) {
      faults.add(Reason.of(ReasonCode.NOT_THE_HOLDER, item.where() + "/nationalId"));
    }
    if (!HELD_FOR_GOOD.contains(account.state().status())) {
      faults.add(Reason.of(ReasonCode.ALREADY_REVOKED, item.where() + "/address"));
    }
    if (item.decision().date().isAfter(today)) {
      faults.add(Reason.of(ReasonCode.DECISION_IN_FUTURE, item.where() + "/decision/date"));
    }
    if (item.handoverTo().filter(to -> !terms.officialDomains().contains(to)).isPresent()) {
      faults.add(Reason.of(ReasonCode.HANDOVER_OUTSIDE, item.where() + "/handoverTo")); // D3
    }
    return faults.isEmpty() ? lock(ref, item, account, today) : new Ruling.Refuse(faults);
  }

  private static Ruling lock(
      ItemRef ref, RevokePerson item, AccountRecord account, LocalDate today) {
    AccountState.SendLocked state =
        Retention.revokedBy(item.decision().date(), item.rank()); // C4 (5.4d)
    List<Reason> confirm =
        Retention.overOn(state, today)
            ? List.of(Reason.of(ReasonCode.DECISION_TOO_OLD, item.where() + "/decision/date"))
            : List.of();
    return new Ruling.Act(
        account.id(),
        List.of(
            new Entry.StateChanged(
                account.id(),
                account.version(),
                state,
                account.mailbox().withHandover(item.handoverTo()),
                ref.number()),
            new Entry.ItemDecided(ref, account.id(), confirm)));
  }

  private static Ruling refuse(ReasonCode code, String where) {
    return new Ruling.Refuse(List.of(Reason.of(code, where)));
  }
}
