package vn.gov.phutho.hopthu.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Status;

/**
 * What a decision may look at.
 *
 * @param ofPerson the person's accounts, those of agencies that the person represents too
 * @param atAddress the account that holds or ever held the address that the item names
 * @param inUse addresses that a new one must not equal: ever issued, agencies', or held by a
 *     foreign entry (A6)
 * @param agencies local parts of the agencies named by the item that there are
 * @param later what later approved items of other documents said of the account (B6)
 */
record Known(
    List<AccountRecord> ofPerson,
    Optional<AccountRecord> atAddress,
    Set<MailAddress> inUse,
    Set<String> agencies,
    Set<Facet> later) {
  static final Known NOTHING = new Known(List.of(), Optional.empty(), Set.of(), Set.of(), Set.of());

  Known {
    ofPerson = List.copyOf(ofPerson);
    inUse = Set.copyOf(inUse);
    agencies = Set.copyOf(agencies);
    later = Set.copyOf(later);
  }

  Known withPerson(List<AccountRecord> accounts) {
    return new Known(accounts, atAddress, inUse, agencies, later);
  }

  Known at(Optional<AccountRecord> account) {
    return new Known(ofPerson, account, inUse, agencies, later);
  }

  Known withInUse(Set<MailAddress> used) {
    return new Known(ofPerson, atAddress, used, agencies, later);
  }

  Known withAgencies(Set<String> existing) {
    return new Known(ofPerson, atAddress, inUse, existing, later);
  }

  Known withLater(Set<Facet> facets) {
    return new Known(ofPerson, atAddress, inUse, agencies, facets);
  }

  /**
   * The account that stands for the address now: of one that was replaced at a transfer, the one
   * that replaced it.
   */
  Optional<AccountRecord> current() {
    return atAddress.map(
        account ->
            account.state().status() == Status.RETIRING
                    && account.holder().kind() == AccountKind.PERSON
                ? replacement().orElse(account)
                : account);
  }

  private Optional<AccountRecord> replacement() {
    return ofPerson.stream()
        .filter(a -> a.holder().kind() == AccountKind.PERSON)
        .filter(a -> a.state().status() == Status.ACTIVE || a.state().status() == Status.SUSPENDED)
        .findFirst();
  }
}
