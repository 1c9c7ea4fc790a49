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
import vn.gov.phutho.hopthu.core.naming.ReservedNames;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

/**
 * The decisions on form 01 (Mẫu số 01): a mailbox for an agency is issued or revoked (5.3a). The
 * representative's name and phone in a revocation identify nobody and are not compared.
 */
final class Form01 {
  private final Terms terms;

  Form01(Terms terms) {
    this.terms = terms;
  }

  /**
   * The address that the item comes to: by 4.1, or, once the department confirms it, the one asked
   * for. Whether it is free is not looked at.
   */
  static Optional<MailAddress> address(
      Terms terms, Matter matter, AgencyItem.Issue item, Set<String> agencies) {
    AgencyNaming.Named named = terms.agency().naming().name(item, agencies);
    if (named instanceof AgencyNaming.Named.As as) {
      return Optional.of(terms.address(as.localPart()));
    }
    return named instanceof AgencyNaming.Named.Undecided && matter.confirmed().isPresent()
        ? item.address()
        : Optional.empty();
  }

  /** Decides an issue; {@code id} becomes the new account's. */
  Ruling issue(Matter matter, AgencyItem.Issue item, Known known, UUID id) {
    AgencyNaming.Named named = terms.agency().naming().name(item, known.agencies());
    Faults faults =
        new Faults(item.where())
            .when(
                item.establishment().date().isAfter(matter.today()),
                ReasonCode.DECISION_IN_FUTURE,
                "establishment/date")
            .when(
                item.type() == AgencyType.SUBUNIT && item.parent().isEmpty(),
                ReasonCode.FIELD_MISSING,
                "parent")
            .when(
                item.parent().filter(p -> !exists(p, known)).isPresent(),
                ReasonCode.UNKNOWN_AGENCY,
                "parent",
                item.parent().orElse(""))
            .when(
                item.address().filter(a -> !a.domain().equals(terms.domain())).isPresent(),
                ReasonCode.ADDRESS_INVALID,
                "address",
                "at " + terms.domain())
            .when(
                known.atAddress().filter(a -> isOf(item, a)).isPresent(),
                ReasonCode.AGENCY_HAS_MAILBOX,
                "agencyName");
    if (named instanceof AgencyNaming.Named.Unreadable unreadable) {
      faults.add(List.of(unreadable.reason()));
    }
    return faults.orElse(
        () ->
            address(terms, matter, item, known.agencies())
                .map(address -> free(matter, item, address, known, id))
                .orElseGet(() -> undecided(named)));
  }

  private boolean exists(String parent, Known known) {
    return known.agencies().contains(parent) || terms.agencies().containsKey(parent);
  }

  private static boolean isOf(AgencyItem.Issue item, AccountRecord account) {
    return account.holder().kind() == AccountKind.AGENCY
        && Form03.HELD_FOR_GOOD.contains(account.state().status())
        && Names.same(account.holder().profile().fullName(), item.agencyName());
  }

  private static Ruling undecided(AgencyNaming.Named named) {
    return new Ruling.Hold(List.of(((AgencyNaming.Named.Undecided) named).reason()));
  }

  /** A8: an agency gets no number; what is not free needs a decision. */
  private Ruling free(
      Matter matter, AgencyItem.Issue item, MailAddress address, Known known, UUID id) {
    String at = item.where() + "/agencyName";
    String local = address.localPart();
    if (item.address().filter(a -> !a.equals(address)).isPresent()) {
      return Ruling.hold(ReasonCode.AGENCY_ADDRESS_DIFFERS, item.where() + "/address", local);
    }
    if (ReservedNames.contains(local) && !terms.agencies().containsKey(local)) {
      return Ruling.hold(ReasonCode.AGENCY_ADDRESS_RESERVED, at, local);
    }
    if (known.inUse().contains(address)) {
      return Ruling.hold(ReasonCode.AGENCY_ADDRESS_TAKEN, at, local);
    }
    // A sub-unit's entry stands below its parent's.
    if (item.parent().filter(p -> !known.agencies().contains(p)).isPresent()) {
      return Ruling.hold(ReasonCode.PARENT_WITHOUT_MAILBOX, item.where() + "/parent", "");
    }
    AccountRecord record =
        new AccountRecord(
            id,
            0,
            holder(item, address),
            new AccountState.Active(),
            new SecretState.Initial(), // C1
            MailboxSettings.of(terms.agency().quota().bytes(), Optional.empty(), List.of()), // D1
            Circumstances.issued(matter.today()),
            matter.ref().number());
    return new Ruling.Act(
        List.of(
            new Entry.AccountIssued(record), new Entry.ItemDecided(matter.ref(), id, List.of())));
  }

  private static Holder holder(AgencyItem.Issue item, MailAddress address) {
    return new Holder(
        AccountKind.AGENCY,
        address,
        item.representative().person(),
        new Profile(
            Names.clean(item.agencyName()),
            Optional.empty(),
            item.parent(),
            Optional.of(item.representative().phone())));
  }

  /** Decides a revocation: dissolved, merged or renamed (C5). */
  Ruling revoke(Matter matter, AgencyItem.Revoke item, Known known) {
    if (known.atAddress().isEmpty()) {
      return Ruling.refuse(ReasonCode.UNKNOWN_ADDRESS, item.where() + "/address");
    }
    AccountRecord account = known.atAddress().get();
    return new Faults(item.where())
        .when(account.holder().kind() != AccountKind.AGENCY, ReasonCode.KIND_DIFFERS, "address")
        .when(
            !known.later().contains(Facet.NAME)
                && !Names.same(account.holder().profile().fullName(), item.agencyName()),
            ReasonCode.NAME_DIFFERS,
            "agencyName")
        .when(
            !Form03.HELD_FOR_GOOD.contains(account.state().status()),
            ReasonCode.ALREADY_REVOKED,
            "address")
        .when(
            item.dissolution().date().isAfter(matter.today()),
            ReasonCode.DECISION_IN_FUTURE,
            "dissolution/date")
        .when(
            item.successor().filter(to -> !terms.officialDomains().contains(to)).isPresent(),
            ReasonCode.HANDOVER_OUTSIDE, // D3
            "successor")
        .when(
            item.successor().filter(account.holder().address()::equals).isPresent(),
            ReasonCode.HANDOVER_TO_ITSELF,
            "successor")
        .orElse(
            () ->
                Form03.lock(
                    matter,
                    account.mailbox().withHandover(item.successor()),
                    account,
                    Retention.revokedBy(item.dissolution().date(), terms.agency().daysKept()),
                    item.where() + "/dissolution/date"));
  }
}
