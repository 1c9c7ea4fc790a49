package vn.gov.phutho.hopthu.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.naming.PersonAddresses;
import vn.gov.phutho.hopthu.core.naming.PersonName;
import vn.gov.phutho.hopthu.core.naming.ReservedNames;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.PersonChange;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/**
 * The decisions on form 04 (Mẫu số 04): what a person's mailbox says changes, C2 (5.4b), or the
 * person goes to another agency of the province, C3 (5.4c). The form has no CCCD: name and agency
 * have to fit the account. A rank is not kept: each revocation names its own (5.4d).
 */
final class Form04 {
  static final Set<Status> IN_USE = Set.of(Status.ACTIVE, Status.SUSPENDED);

  private final Terms terms;

  Form04(Terms terms) {
    this.terms = terms;
  }

  /** Decides a change; {@code id} becomes that of a new account, when the address changes. */
  Ruling change(Matter matter, Item.ChangePerson item, Known known, UUID id) {
    if (known.atAddress().isEmpty()) {
      return Ruling.refuse(ReasonCode.UNKNOWN_ADDRESS, item.where() + "/address");
    }
    AccountRecord account = known.current().orElseThrow();
    PersonChanges changes =
        PersonChanges.of(item, account.holder().profile(), known, matter.confirmed().isPresent());
    return new Faults(item.where())
        .when(account.holder().kind() != AccountKind.PERSON, ReasonCode.KIND_DIFFERS, "address")
        .when(!IN_USE.contains(account.state().status()), ReasonCode.ALREADY_REVOKED, "address")
        .when(
            item.decision().date().isAfter(matter.today()),
            ReasonCode.DECISION_IN_FUTURE,
            "decision/date")
        .when(
            !known.later().contains(Facet.NAME)
                && !Names.same(account.holder().profile().fullName(), item.fullName()),
            ReasonCode.NAME_DIFFERS,
            "fullName")
        .add(transfer(matter, item, account, known))
        .add(changes.faults())
        .add(changes.nothingLeft(item) ? changes.superseded() : List.of())
        .orElse(() -> apply(matter, item, account, changes, known, id));
  }

  /** C3 (5.4c): the item names the receiving agency, and not the one that is left sends it. */
  private static List<Reason> transfer(
      Matter matter, Item.ChangePerson item, AccountRecord account, Known known) {
    if (known.later().contains(Facet.AGENCY)) {
      return List.of();
    }
    Optional<String> from = account.holder().profile().agency();
    Optional<String> to =
        item.changes().stream()
            .filter(PersonChange.NewAgency.class::isInstance)
            .map(c -> ((PersonChange.NewAgency) c).agency())
            .findFirst();
    String sender = matter.document().agency();
    boolean within = to.filter(t -> t.equals(sender) || t.endsWith("." + sender)).isPresent();
    return new Faults(item.where())
        .when(
            to.or(() -> from).filter(a -> !a.equals(item.agency())).isPresent(),
            ReasonCode.AGENCY_DIFFERS,
            "agency")
        .when(
            to.isPresent() && !to.equals(from) && from.equals(Optional.of(sender)) && !within,
            ReasonCode.NOT_THE_RECEIVING_AGENCY,
            "agency")
        .found();
  }

  private Ruling apply(
      Matter matter,
      Item.ChangePerson item,
      AccountRecord account,
      PersonChanges changes,
      Known known,
      UUID id) {
    Optional<MailAddress> asked =
        changes.address().filter(a -> !a.equals(account.holder().address()));
    if (asked.isPresent()) {
      return move(matter, item, account, changes, known, id);
    }
    return new Edit(matter, account)
        .holder(at(account.holder(), account.holder().address(), changes.profile()))
        .decided(changes.superseded());
  }

  private Ruling move(
      Matter matter,
      Item.ChangePerson item,
      AccountRecord account,
      PersonChanges changes,
      Known known,
      UUID id) {
    MailAddress asked = changes.address().orElseThrow();
    String at = changes.addressAt();
    if (account.state().status() == Status.SUSPENDED) {
      return Ruling.misfit(matter, account.id(), ReasonCode.ACCOUNT_SUSPENDED, at);
    }
    if (!asked.domain().equals(terms.domain())) {
      return Ruling.refuse(ReasonCode.ADDRESS_INVALID, at);
    }
    if (known.inUse().contains(asked) || ReservedNames.contains(asked.localPart())) {
      return Ruling.refuse(ReasonCode.ADDRESS_TAKEN, at);
    }
    Optional<MailAddress> byRule = byRule(changes.profile().fullName(), at, matter, known);
    if (matter.confirmed().isEmpty() && !byRule.equals(Optional.of(asked))) {
      return Ruling.hold(
          ReasonCode.ADDRESS_DIFFERS, at, byRule.map(MailAddress::toString).orElse(""));
    }
    Holder to = at(account.holder(), asked, changes.profile());
    return new Move(account, to, item.decision().date(), changes.superseded())
        .act(matter, id, item.where() + "/decision/date");
  }

  /** What 4.2 gives for the name now. */
  private Optional<MailAddress> byRule(String fullName, String at, Matter matter, Known known) {
    return PersonName.read(fullName, at) instanceof PersonName.Reading.Named named
        ? Form03.stem(named.name(), matter)
            .map(stem -> PersonAddresses.firstFree(stem, terms.domain(), known.inUse()))
        : Optional.empty();
  }

  private static Holder at(Holder holder, MailAddress address, Profile profile) {
    return new Holder(holder.kind(), address, holder.person(), profile);
  }
}
