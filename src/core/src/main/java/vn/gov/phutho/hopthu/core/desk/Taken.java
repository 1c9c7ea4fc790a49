package vn.gov.phutho.hopthu.core.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.naming.PersonAddresses;
import vn.gov.phutho.hopthu.core.naming.PersonName;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The addresses that a new mailbox must not get (A6). */
final class Taken {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Terms terms;
  private final Accounts accounts;
  private final Directory directory;

  Taken(Terms terms, Accounts accounts, Directory directory) {
    this.terms = terms;
    this.accounts = accounts;
    this.directory = directory;
  }

  /**
   * Those that the rule for this person's name could come to. What the directory holds is asked for
   * the candidate alone, and again for the next one while a foreign entry holds it.
   */
  Observed<Set<MailAddress>> byName(String fullName, Matter matter) {
    Set<MailAddress> used = new HashSet<>();
    terms.agencies().keySet().forEach(a -> used.add(terms.address(a)));
    terms.register().reserved().forEach(r -> used.add(terms.address(r)));
    if (!(PersonName.read(fullName, "") instanceof PersonName.Reading.Named named)) {
      return Observed.complete(used);
    }
    Optional<String> stem = Form03.stem(named.name(), matter);
    if (stem.isEmpty()) {
      return Observed.complete(used);
    }
    used.addAll(accounts.issued(stem.get()));
    while (true) {
      MailAddress candidate = PersonAddresses.firstFree(stem.get(), terms.domain(), used);
      Observed<Boolean> foreign = inDirectory(candidate);
      if (!(foreign instanceof Observed.Complete<Boolean> complete)) {
        return foreign.map(f -> used);
      }
      if (!complete.value()) {
        return Observed.complete(used);
      }
      used.add(candidate);
    }
  }

  /** Those of these that were issued, or that an entry of the directory holds. */
  Observed<Set<MailAddress>> any(List<MailAddress> addresses) {
    Set<MailAddress> used = new HashSet<>();
    for (MailAddress address : addresses) {
      Observed<Boolean> foreign = inDirectory(address);
      if (!(foreign instanceof Observed.Complete<Boolean> complete)) {
        return foreign.map(f -> used);
      }
      if (complete.value() || accounts.at(address).isPresent()) {
        used.add(address);
      }
    }
    return Observed.complete(used);
  }

  private Observed<Boolean> inDirectory(MailAddress address) {
    Observed<List<DirectoryEntry>> holders = directory.find(NOBODY, address);
    return holders.map(h -> !h.isEmpty());
  }
}
