package vn.gov.phutho.hopthu.core.desk;

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
final class Form03 {
  static final Set<Status> HELD_FOR_GOOD = Set.of(Status.ACTIVE, Status.SUSPENDED, Status.RETIRING);

  private final Terms terms;

  Form03(Terms terms) {
    this.terms = terms;
  }

  /** Decides an issue; {@code id} becomes the new account's. */
  Ruling issue(Matter matter, IssuePerson item, Known known, UUID id) {
    Faults faults =
        new Faults(item.where())
            .when(
                !known.agencies().contains(item.agency()),
                ReasonCode.UNKNOWN_AGENCY,
                "agency",
                item.agency())
            .when(
                item.decision().date().isAfter(matter.today()),
                ReasonCode.DECISION_IN_FUTURE,
                "decision/date");
    // One mailbox a person: a second one would make "the" address of 4.2 ambiguous. Those of
    // agencies that the person represents do not count.
    known.ofPerson().stream()
        .filter(a -> a.holder().kind() == AccountKind.PERSON)
        .filter(a -> HELD_FOR_GOOD.contains(a.state().status()))
        .findFirst()
        .ifPresent(
            a ->
                faults.when(
                    true,
                    ReasonCode.PERSON_HAS_ACCOUNT,
                    "nationalId",
                    a.holder().address().toString()));
    String nameAt = item.where() + "/fullName";
    PersonName.Reading reading = PersonName.read(item.fullName(), nameAt);
    if (reading instanceof PersonName.Reading.Unreadable unreadable) {
      faults.add(List.of(unreadable.reason()));
    }
    return faults.orElse(
        () -> named(matter, item, ((PersonName.Reading.Named) reading).name(), known, id));
  }

  private Ruling named(Matter matter, IssuePerson item, PersonName name, Known known, UUID id) {
    return stem(name, matter)
        .map(stem -> PersonAddresses.firstFree(stem, terms.domain(), known.inUse()))
        .<Ruling>map(address -> grant(matter, item, name, address, id))
        .orElseGet(
            () ->
                Ruling.hold( // A5
                    PersonAddresses.undecided(name).orElseThrow(), item.where() + "/fullName", ""));
  }

  /** The stem of 4.2a; of a name of one word the word itself, once the department confirms it. */
  static Optional<String> stem(PersonName name, Matter matter) {
    Optional<String> byRule = PersonAddresses.stem(name);
    return byRule.isPresent() || matter.confirmed().isEmpty()
        ? byRule
        : name.asciiWords().stream().findFirst();
  }

  private Ruling grant(
      Matter matter, IssuePerson item, PersonName name, MailAddress address, UUID id) {
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
            Circumstances.issued(matter.today()),
            matter.ref().number());
    return new Ruling.Act(
        List.of(
            new Entry.AccountIssued(record), new Entry.ItemDecided(matter.ref(), id, List.of())));
  }

  /** Decides a revocation. */
  Ruling revoke(Matter matter, RevokePerson item, Known known) {
    if (known.atAddress().isEmpty()) {
      return Ruling.refuse(ReasonCode.UNKNOWN_ADDRESS, item.where() + "/address");
    }
    AccountRecord account = known.atAddress().get();
    return new Faults(item.where())
        .when(account.holder().kind() != AccountKind.PERSON, ReasonCode.KIND_DIFFERS, "address")
        .when(
            !account.holder().person().equals(item.person()),
            ReasonCode.NOT_THE_HOLDER,
            "nationalId")
        .when(
            !HELD_FOR_GOOD.contains(account.state().status()),
            ReasonCode.ALREADY_REVOKED,
            "address")
        .when(
            item.decision().date().isAfter(matter.today()),
            ReasonCode.DECISION_IN_FUTURE,
            "decision/date")
        .when(
            item.handoverTo().filter(to -> !terms.officialDomains().contains(to)).isPresent(),
            ReasonCode.HANDOVER_OUTSIDE, // D3
            "handoverTo")
        .when(
            item.handoverTo().filter(account.holder().address()::equals).isPresent(),
            ReasonCode.HANDOVER_TO_ITSELF,
            "handoverTo")
        .orElse(
            () ->
                lock(
                    matter,
                    account.mailbox().withHandover(item.handoverTo()),
                    account,
                    Retention.revokedBy(item.decision().date(), item.rank()), // C4 (5.4d)
                    item.where() + "/decision/date"));
  }

  /** Locks sending at once; what is over already waits for a confirmation (C4). */
  static Ruling lock(
      Matter matter,
      MailboxSettings mailbox,
      AccountRecord account,
      AccountState.SendLocked state,
      String dateAt) {
    List<Reason> confirm =
        Retention.overOn(state, matter.today())
            ? List.of(Reason.of(ReasonCode.DECISION_TOO_OLD, dateAt))
            : List.of();
    return new Edit(matter, account).state(state, mailbox).decided(confirm);
  }
}
