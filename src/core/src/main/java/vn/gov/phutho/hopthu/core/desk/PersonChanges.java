package vn.gov.phutho.hopthu.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.naming.PersonName;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.PersonChange;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * What the changes of one item make of a profile. A change of what a later approved item has
 * decided is left out, the others count (B6).
 */
record PersonChanges(
    Profile profile,
    Optional<MailAddress> address,
    String addressAt,
    List<Reason> superseded,
    List<Reason> faults) {
  static PersonChanges of(Item.ChangePerson item, Profile profile, Known known, boolean confirmed) {
    List<Reason> superseded = new ArrayList<>();
    PersonChanges result =
        new PersonChanges(profile, Optional.empty(), "", superseded, new ArrayList<>());
    int index = 0;
    for (PersonChange change : item.changes()) {
      String at = item.where() + "/changes/" + index++ + "/value";
      if (!confirmed && Facet.decided(Facet.of(change), known.later())) {
        superseded.add(Reason.of(ReasonCode.SUPERSEDED, at));
      } else {
        result = result.with(change, at, known);
      }
    }
    return result;
  }

  /** Whether a later approved item has decided all of the item. */
  boolean nothingLeft(Item.ChangePerson item) {
    return !superseded.isEmpty() && superseded.size() == item.changes().size();
  }

  private PersonChanges with(PersonChange change, String at, Known known) {
    if (change instanceof PersonChange.NewAgency agency) {
      if (!known.agencies().contains(agency.agency())) {
        faults.add(new Reason(ReasonCode.UNKNOWN_AGENCY, at, agency.agency()));
      }
      return with(
          new Profile(
              profile.fullName(),
              profile.title(),
              Optional.of(agency.agency()),
              profile.otpPhone()));
    }
    if (change instanceof PersonChange.NewPosition position) {
      return with(
          new Profile(
              profile.fullName(),
              Optional.of(position.position()),
              profile.agency(),
              profile.otpPhone()));
    }
    if (change instanceof PersonChange.NewPhone phone) {
      return with(
          new Profile(
              profile.fullName(),
              profile.title(),
              profile.agency(),
              Optional.of(phone.otpPhone())));
    }
    if (change instanceof PersonChange.NewName name) {
      return named(name.fullName(), at);
    }
    return change instanceof PersonChange.NewAddress to
        ? new PersonChanges(profile, Optional.of(to.address()), at, superseded, faults)
        : this;
  }

  private PersonChanges named(String fullName, String at) {
    PersonName.Reading reading = PersonName.read(fullName, at);
    if (reading instanceof PersonName.Reading.Unreadable unreadable) {
      faults.add(unreadable.reason());
      return this;
    }
    String name = ((PersonName.Reading.Named) reading).name().toString();
    return with(new Profile(name, profile.title(), profile.agency(), profile.otpPhone()));
  }

  private PersonChanges with(Profile changed) {
    return new PersonChanges(changed, address, addressAt, superseded, faults);
  }
}
