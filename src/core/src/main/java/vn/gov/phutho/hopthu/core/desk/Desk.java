package vn.gov.phutho.hopthu.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Order;

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
    Archive archive = new Archive(books, reader);
    Document document = archive.document(number).orElseThrow();
    Set<String> undecided = undecided(found.get());
    for (Item item : document.items()) {
      if (undecided.contains(item.item())) {
        ItemRef ref = new ItemRef(number, item.item());
        Matter matter = new Matter(ref, document, Optional.empty(), now, today);
        Optional<String> unready = decide(matter, item, archive, accounts);
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
  private Optional<String> decide(Matter matter, Item item, Archive archive, Set<UUID> accounts) {
    do {
      Observed<Ruling> judged = judge(matter, item, archive);
      if (!(judged instanceof Observed.Complete<Ruling> complete)) {
        return Optional.of("the directory cannot be read: " + judged.shortfall());
      }
      Ruling ruling = complete.value();
      if (books.ledger().append(matter.now(), ruling.entries(matter.ref()))
          instanceof Append.Appended) {
        accounts.addAll(ruling.accounts());
        return Optional.empty();
      }
      // The ledger moved: another one decided this item, or took what it was to get.
    } while (waits(matter.ref()));
    return Optional.empty();
  }

  private boolean waits(ItemRef ref) {
    return books.documents().find(ref).filter(DocumentRecord.ItemRecord::undecided).isPresent();
  }

  private Observed<Ruling> judge(Matter matter, Item item, Archive archive) {
    Rules rules = new Rules(terms);
    if (item instanceof Order.Confirm confirm) {
      Optional<Ruling> misplaced = rules.misplaced(matter, confirm);
      return misplaced.isPresent()
          ? Observed.complete(misplaced.get())
          : new Confirmation(books, archive, (m, i) -> judge(m, i, archive)).rule(matter, confirm);
    }
    return new Gatherer(terms, books, directory, archive)
        .known(matter, item)
        .map(known -> rules.rule(matter, item, known, ids.get()));
  }
}
