package vn.gov.phutho.hopthu.core.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.FocalPoints;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Who is told for an agency: the focal point that an order named last (11.9), else the one of the
 * register, else whoever is told for the agency above, else the department.
 */
public record Recipients(FocalPoints orders, AgencyContacts register, Addressee department) {
  /** Who is told about the account, and is not this account itself. */
  Addressee focalPoint(AccountRecord account) {
    Holder holder = account.holder();
    String agency =
        holder.kind() == AccountKind.AGENCY
            ? holder.address().localPart()
            : holder.profile().agency().orElse("");
    return focalPoint(agency, holder.address());
  }

  private Addressee focalPoint(String agency, MailAddress not) {
    Set<String> seen = new HashSet<>();
    Optional<String> level = Optional.of(agency);
    while (level.isPresent() && seen.add(level.get())) {
      Optional<Addressee> found = own(level.get()).filter(a -> !a.address().equals(not));
      if (found.isPresent()) {
        return found.get();
      }
      level = register.parent(level.get());
    }
    return department;
  }

  private Optional<Addressee> own(String agency) {
    return orders
        .of(agency)
        .map(f -> new Addressee(f.fullName(), f.address()))
        .or(() -> register.focalPoint(agency));
  }

  /** Every focal point and the department, each address once: C9 (8.1c). */
  List<Addressee> all() {
    List<Addressee> all = new ArrayList<>();
    Set<MailAddress> seen = new HashSet<>();
    for (String agency : register.agencies()) {
      own(agency).filter(a -> seen.add(a.address())).ifPresent(all::add);
    }
    if (seen.add(department.address())) {
      all.add(department);
    }
    return all;
  }
}
