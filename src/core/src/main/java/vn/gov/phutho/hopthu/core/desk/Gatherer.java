package vn.gov.phutho.hopthu.core.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.OnMailbox;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.PersonChange;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Gathers what the decision on an item may look at. */
final class Gatherer {
  private final Terms terms;
  private final Accounts accounts;
  private final Archive archive;
  private final Taken taken;

  Gatherer(Terms terms, Books books, Directory directory, Archive archive) {
    this.terms = terms;
    this.accounts = books.accounts();
    this.archive = archive;
    this.taken = new Taken(terms, accounts, directory);
  }

  Observed<Known> known(Matter matter, Item item) {
    if (item instanceof Item.IssuePerson issue) {
      Known known =
          Known.NOTHING
              .withPerson(accounts.of(issue.person()))
              .withAgencies(existing(issue.agency()));
      return taken.byName(issue.fullName(), matter).map(known::withInUse);
    }
    if (item instanceof AgencyItem.Issue issue) {
      return newAgency(matter, issue);
    }
    if (item instanceof Order.NameFocalPoint named) {
      return Observed.complete(focalPoint(matter, named));
    }
    Optional<AccountRecord> account = OnMailbox.address(item).flatMap(accounts::at);
    List<AccountRecord> ofPerson =
        account.map(a -> accounts.of(a.holder().person())).orElse(List.of());
    Known known = Known.NOTHING.at(account).withPerson(ofPerson);
    known =
        known.withLater(
            archive.later(
                matter, Stream.concat(account.stream(), of(item, known)).distinct().toList()));
    if (item instanceof Item.ChangePerson change) {
      return changes(matter, change, known);
    }
    return item instanceof AgencyItem.Change change
        ? taken.any(addresses(change)).map(known::withInUse)
        : Observed.complete(known);
  }

  private static Stream<AccountRecord> of(Item item, Known known) {
    return item instanceof Item.ChangePerson ? known.current().stream() : Stream.empty();
  }

  private Observed<Known> newAgency(Matter matter, AgencyItem.Issue issue) {
    Set<String> parent =
        issue.parent().filter(this::hasMailbox).stream().collect(Collectors.toSet());
    Optional<MailAddress> address = Form01.address(terms, matter, issue, parent);
    Known known = Known.NOTHING.at(address.flatMap(accounts::at)).withAgencies(parent);
    return taken.any(address.stream().toList()).map(known::withInUse);
  }

  private Known focalPoint(Matter matter, Order.NameFocalPoint named) {
    Optional<AccountRecord> agency = agency(named.agency());
    return Known.NOTHING
        .at(agency)
        .withAgencies(existing(named.agency()))
        .withInUse(
            accounts.at(named.address()).filter(a -> a.state().status().receives()).stream()
                .map(a -> named.address())
                .collect(Collectors.toSet()))
        .withLater(archive.later(matter, agency.stream().toList()));
  }

  private Observed<Known> changes(Matter matter, Item.ChangePerson item, Known known) {
    Known with = known;
    Optional<MailAddress> asked = Optional.empty();
    String name = known.current().map(a -> a.holder().profile().fullName()).orElse("");
    for (PersonChange change : item.changes()) {
      if (change instanceof PersonChange.NewAgency to) {
        with = with.withAgencies(existing(to.agency()));
      } else if (change instanceof PersonChange.NewAddress to) {
        asked = Optional.of(to.address());
      } else if (change instanceof PersonChange.NewName to) {
        name = to.fullName();
      }
    }
    if (asked.isEmpty()) {
      return Observed.complete(with);
    }
    Known found = with;
    Observed<Set<MailAddress>> byRule = taken.byName(name, matter);
    if (!(byRule instanceof Observed.Complete<Set<MailAddress>> complete)) {
      return byRule.map(found::withInUse);
    }
    return taken
        .any(asked.stream().toList())
        .map(
            used -> {
              Set<MailAddress> all = new HashSet<>(complete.value());
              all.addAll(used);
              return found.withInUse(all);
            });
  }

  private static List<MailAddress> addresses(AgencyItem.Change item) {
    return item.changes().stream()
        .filter(AgencyChange.NewAddress.class::isInstance)
        .map(c -> ((AgencyChange.NewAddress) c).address())
        .toList();
  }

  /** An agency is known when the register has it, or when it has a mailbox. */
  private Set<String> existing(String agency) {
    return terms.agencies().containsKey(agency) || hasMailbox(agency) ? Set.of(agency) : Set.of();
  }

  private boolean hasMailbox(String agency) {
    return agency(agency).filter(a -> Form04.IN_USE.contains(a.state().status())).isPresent();
  }

  private Optional<AccountRecord> agency(String localPart) {
    return MailAddress.read(localPart + "@" + terms.domain())
        .flatMap(accounts::at)
        .filter(a -> a.holder().kind() == AccountKind.AGENCY);
  }
}
