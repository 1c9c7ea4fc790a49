package vn.gov.phutho.hopthu.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.naming.ReservedNames;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/**
 * The decisions on form 02 (Mẫu số 02): what an agency's mailbox says changes, C2 (5.3b). Another
 * address is the register's to give; any other one needs the department's confirmation, because the
 * form does not say which clause of 4.1 names the agency.
 */
final class Form02 {
  private final Terms terms;

  Form02(Terms terms) {
    this.terms = terms;
  }

  /** Decides a change; {@code id} becomes that of a new account, when the address changes. */
  Ruling change(Matter matter, AgencyItem.Change item, Known known, UUID id) {
    if (known.atAddress().isEmpty()) {
      return Ruling.refuse(ReasonCode.UNKNOWN_ADDRESS, item.where() + "/address");
    }
    AccountRecord account = known.atAddress().get();
    List<Reason> superseded = new ArrayList<>();
    List<AgencyChange> counted = counted(matter, item, known, superseded);
    return new Faults(item.where())
        .when(account.holder().kind() != AccountKind.AGENCY, ReasonCode.KIND_DIFFERS, "address")
        .when(
            !Form04.IN_USE.contains(account.state().status()),
            ReasonCode.ALREADY_REVOKED,
            "address")
        .when(
            !known.later().contains(Facet.NAME)
                && !Names.same(account.holder().profile().fullName(), item.agencyName()),
            ReasonCode.NAME_DIFFERS,
            "agencyName")
        .add(counted.isEmpty() ? superseded : List.of())
        .orElse(() -> apply(matter, item, account, counted, superseded, known, id));
  }

  /** The changes that no later approved item has decided (B6). */
  private static List<AgencyChange> counted(
      Matter matter, AgencyItem.Change item, Known known, List<Reason> superseded) {
    List<AgencyChange> counted = new ArrayList<>();
    for (int i = 0; i < item.changes().size(); i++) {
      AgencyChange change = item.changes().get(i);
      if (matter.confirmed().isEmpty() && Facet.decided(Facet.of(change), known.later())) {
        superseded.add(Reason.of(ReasonCode.SUPERSEDED, item.where() + "/changes/" + i + "/value"));
      } else {
        counted.add(change);
      }
    }
    return counted;
  }

  private Ruling apply(
      Matter matter,
      AgencyItem.Change item,
      AccountRecord account,
      List<AgencyChange> changes,
      List<Reason> superseded,
      Known known,
      UUID id) {
    Holder holder = account.holder();
    boolean handedOver = false;
    for (AgencyChange change : changes) {
      holder = with(holder, change, known);
      handedOver |= change instanceof AgencyChange.NewRepresentative;
    }
    if (!holder.address().equals(account.holder().address())) {
      return move(matter, item, account, holder, superseded, known, id);
    }
    Edit edit = new Edit(matter, account).holder(holder);
    return (handedOver ? edit.resetSecret() : edit).decided(superseded); // C8 (8.2d)
  }

  static Holder with(Holder holder, AgencyChange change, Known known) {
    Profile profile = holder.profile();
    if (change instanceof AgencyChange.NewRepresentative to) {
      Optional<Phone> phone =
          known.later().contains(Facet.PHONE)
              ? profile.otpPhone()
              : Optional.of(to.representative().phone());
      return new Holder(
          holder.kind(),
          holder.address(),
          to.representative().person(),
          new Profile(profile.fullName(), profile.title(), profile.agency(), phone));
    }
    if (change instanceof AgencyChange.NewPhone to) {
      return with(
          holder,
          holder.address(),
          new Profile(
              profile.fullName(), profile.title(), profile.agency(), Optional.of(to.phone())));
    }
    if (change instanceof AgencyChange.NewName to) {
      return with(
          holder,
          holder.address(),
          new Profile(
              Names.clean(to.agencyName()), profile.title(), profile.agency(), profile.otpPhone()));
    }
    return with(holder, ((AgencyChange.NewAddress) change).address(), profile);
  }

  private static Holder with(Holder holder, MailAddress address, Profile profile) {
    return new Holder(holder.kind(), address, holder.person(), profile);
  }

  private Ruling move(
      Matter matter,
      AgencyItem.Change item,
      AccountRecord account,
      Holder to,
      List<Reason> superseded,
      Known known,
      UUID id) {
    String at = item.where() + "/changes";
    MailAddress asked = to.address();
    if (account.state().status() == Status.SUSPENDED) {
      return Ruling.misfit(matter, account.id(), ReasonCode.ACCOUNT_SUSPENDED, at);
    }
    if (!asked.domain().equals(terms.domain())) {
      return Ruling.refuse(ReasonCode.ADDRESS_INVALID, at);
    }
    Optional<String> registered = Optional.ofNullable(terms.agencies().get(asked.localPart()));
    if (known.inUse().contains(asked)
        || (registered.isEmpty() && ReservedNames.contains(asked.localPart()))) {
      return Ruling.refuse(ReasonCode.ADDRESS_TAKEN, at);
    }
    boolean byRegister =
        registered.filter(name -> Names.same(name, to.profile().fullName())).isPresent();
    if (matter.confirmed().isEmpty() && !byRegister) {
      return Ruling.hold(ReasonCode.AGENCY_ADDRESS_DIFFERS, at, "");
    }
    // The form names no decision: the 15 days count from its approval.
    return new Move(account, to, matter.approvedOn(terms.department().zone()), superseded)
        .act(matter, id, at);
  }
}
