package vn.gov.phutho.hopthu.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.naming.PersonAddresses;
import vn.gov.phutho.hopthu.core.naming.PersonName;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Takes the items of an accepted document one after another: gathers what their decision may look
 * at, has it decided, and appends the ruling. Entering again goes on where the ledger says.
 */
public final class Desk {
  /** What came of a document. */
  public sealed interface Round {
    /** The accounts that have something to do. */
    Set<UUID> accounts();

    /** Every item has its ruling; these accounts have something to do. */
    record Decided(Set<UUID> accounts) implements Round {}

    /** The world could not be read; enter again later. Items before are decided. */
    record Later(String why, Set<UUID> accounts) implements Round {}
  }

  private final Terms terms;
  private final Books books;
  private final Directory directory;
  private final Function<DocumentRecord, Document> reader;
  private final Supplier<UUID> ids;

  /**
   * A desk over these books.
   *
   * @param reader reads the sealed evidence of a record again
   * @param ids makes the ids of new accounts
   */
  public Desk(
      Terms terms,
      Books books,
      Directory directory,
      Function<DocumentRecord, Document> reader,
      Supplier<UUID> ids) {
    this.terms = terms;
    this.books = books;
    this.directory = directory;
    this.reader = reader;
    this.ids = ids;
  }

  /** Decides what is undecided in the document. */
  public Round decide(String number, Instant now, LocalDate today) {
    Set<UUID> accounts = new HashSet<>();
    Optional<DocumentRecord> found = books.documents().find(number);
    if (found.isEmpty()) {
      return new Round.Decided(accounts);
    }
    Document document = reader.apply(found.get());
    Set<String> undecided = undecided(found.get());
    for (Item item : document.items()) {
      if (undecided.contains(item.item())) {
        ItemRef ref = new ItemRef(number, item.item());
        Optional<String> unready = decide(ref, item, accounts, now, today);
        if (unready.isPresent()) {
          return new Round.Later(unready.get(), accounts);
        }
      }
    }
    return new Round.Decided(accounts);
  }

  private static Set<String> undecided(DocumentRecord document) {
    return document.items().stream()
        .filter(DocumentRecord.ItemRecord::undecided)
        .map(i -> i.ref().item())
        .collect(Collectors.toSet());
  }

  /**
   * Decides one item until the ledger takes the ruling; returns why not, when the world cannot be
   * read.
   */
  private Optional<String> decide(
      ItemRef ref, Item item, Set<UUID> accounts, Instant now, LocalDate today) {
    do {
      Observed<Known> known = gather(item);
      if (!(known instanceof Observed.Complete<Known> complete)) {
        return Optional.of("the directory cannot be read: " + known.shortfall());
      }
      Ruling ruling = rule(ref, item, complete.value(), today);
      if (books.ledger().append(now, entries(ref, ruling)) instanceof Append.Appended) {
        if (ruling instanceof Ruling.Act act) {
          accounts.add(act.account());
        }
        return Optional.empty();
      }
      // The ledger moved: another one decided this item, or took what it was to get.
    } while (waits(ref));
    return Optional.empty();
  }

  private boolean waits(ItemRef ref) {
    return books.documents().find(ref).filter(DocumentRecord.ItemRecord::undecided).isPresent();
  }

  private Ruling rule(ItemRef ref, Item item, Known known, LocalDate today) {
    Form03 form = new Form03(terms);
    if (item instanceof Item.IssuePerson issue) {
      return form.issue(ref, issue, known, ids.get(), today);
    }
    if (item instanceof Item.RevokePerson revoke) {
      return form.revoke(ref, revoke, known, today);
    }
    if (item instanceof Item.Faulty faulty) {
      return new Ruling.Refuse(faulty.reasons());
    }
    return new Ruling.Refuse(
        List.of(Reason.of(ReasonCode.UNSUPPORTED_FORM, item.where() + "/action")));
  }

  private static List<Entry> entries(ItemRef ref, Ruling ruling) {
    if (ruling instanceof Ruling.Act act) {
      return act.entries();
    }
    if (ruling instanceof Ruling.Hold hold) {
      return List.of(new Entry.ItemMoved(ref, ItemState.HELD, hold.reasons()));
    }
    return List.of(new Entry.ItemMoved(ref, ItemState.REFUSED, ((Ruling.Refuse) ruling).reasons()));
  }

  private Observed<Known> gather(Item item) {
    Accounts accounts = books.accounts();
    if (item instanceof Item.IssuePerson issue) {
      return inUse(issue)
          .map(used -> new Known(accounts.of(issue.person()), Optional.empty(), used));
    }
    if (item instanceof Item.RevokePerson revoke) {
      return Observed.complete(
          new Known(accounts.of(revoke.person()), accounts.at(revoke.address()), Set.of()));
    }
    return Observed.complete(new Known(List.of(), Optional.empty(), Set.of()));
  }

  /**
   * The addresses that the new one must not equal. What the directory holds is asked for the
   * candidate alone, and again for the next one while a foreign entry holds it (A6).
   */
  private Observed<Set<MailAddress>> inUse(Item.IssuePerson issue) {
    Set<MailAddress> used = new HashSet<>();
    terms.agencies().keySet().forEach(a -> used.add(new MailAddress(a, terms.domain())));
    terms.register().reserved().forEach(r -> used.add(new MailAddress(r, terms.domain())));
    if (!(PersonName.read(issue.fullName(), "") instanceof PersonName.Reading.Named named)) {
      return Observed.complete(used);
    }
    Optional<String> stem = PersonAddresses.stem(named.name());
    if (stem.isEmpty()) {
      return Observed.complete(used);
    }
    used.addAll(books.accounts().issued(stem.get()));
    while (true) {
      MailAddress candidate = PersonAddresses.firstFree(stem.get(), terms.domain(), used);
      Observed<List<DirectoryEntry>> holders = directory.find(new UUID(0, 0), candidate);
      if (!(holders instanceof Observed.Complete<List<DirectoryEntry>> complete)) {
        return holders.map(h -> used);
      }
      if (complete.value().isEmpty()) {
        return Observed.complete(used);
      }
      used.add(candidate);
    }
  }
}
