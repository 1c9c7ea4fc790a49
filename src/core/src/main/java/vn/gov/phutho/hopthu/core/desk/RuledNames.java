package vn.gov.phutho.hopthu.core.desk;

import java.util.List;
import java.util.Set;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress;
import vn.gov.phutho.hopthu.core.naming.AgencyAddresses;
import vn.gov.phutho.hopthu.core.naming.AgencyAsked;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.AgencyType;

/** Addresses of agencies by the register and the rules of 4.1 (A1 to A4, A8). */
public record RuledNames(Register register, String domain) implements AgencyNaming {
  @Override
  public Named name(AgencyItem.Issue item, Set<String> agencies) {
    AgencyAddress address =
        new AgencyAddresses(register.with(issued(item, agencies)), domain)
            .of(
                new AgencyAsked(
                    item.where(), item.agencyName(), item.type(), item.parent(), item.address()));
    if (address instanceof AgencyAddress.NeedsDecision undecided) {
      return new Named.Undecided(undecided.reason());
    }
    return address instanceof AgencyAddress.Unreadable unreadable
        ? new Named.Unreadable(unreadable.reason())
        : new Named.As(((AgencyAddress.Known) address).localPart());
  }

  /** A parent with a mailbox that the register does not name yet. */
  private List<Agency> issued(AgencyItem.Issue item, Set<String> agencies) {
    return item
        .parent()
        .filter(agencies::contains)
        .filter(parent -> register.find(parent).isEmpty())
        .map(parent -> Agency.of(parent, parent, AgencyType.DEPARTMENT))
        .stream()
        .toList();
  }
}
