package vn.gov.phutho.hopthu.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Status;

/** A ledger that lives as long as the process; every answer is computed from its lines. */
public final class InMemoryLedger implements Ledger, Accounts, Documents, Errands, FocalPoints {
  /** Books over one ledger. */
  public Books books() {
    return new Books(this, this, this, this, this);
  }

  private final List<LedgerLine> lines = new ArrayList<>();

  @Override
  public synchronized Append append(Instant at, List<Entry> entries) {
    int before = lines.size();
    Instant time = at.truncatedTo(ChronoUnit.MICROS);
    for (Entry entry : entries) {
      Optional<String> conflict = conflict(entry);
      if (conflict.isPresent()) {
        lines.subList(before, lines.size()).clear();
        return new Append.Conflict(conflict.get());
      }
      lines.add(new LedgerLine(lines.size() + 1L, time, entry));
    }
    return new Append.Appended(lines.size());
  }

  private Optional<String> conflict(Entry entry) {
    if (entry instanceof Entry.DocumentAccepted accepted) {
      return when(find(accepted.number()).isPresent(), "document " + accepted.number());
    }
    if (entry instanceof Entry.ItemDecided decided) {
      return when(item(decided.item()).filter(ItemRecord::undecided).isEmpty(), decided.item());
    }
    if (entry instanceof Entry.ItemMoved moved) {
      return when(
          item(moved.item()).filter(i -> i.state().isOpen() && i.state() != moved.to()).isEmpty(),
          moved.item());
    }
    if (entry instanceof Entry.AccountIssued issued) {
      return when(find(issued.account()).isPresent(), "account " + issued.account())
          .or(() -> taken(issued.account(), addresses(issued.record())));
    }
    if (entry instanceof Entry.StateChanged changed) {
      return stale(changed.account(), changed.version())
          .or(() -> taken(changed.account(), changed.mailbox().aliases().stream()));
    }
    if (entry instanceof Entry.HolderChanged changed) {
      return stale(changed.account(), changed.version())
          .or(() -> taken(changed.account(), changed.mailbox().aliases().stream()));
    }
    if (entry instanceof Entry.CircumstancesChanged changed) {
      return stale(changed.account(), changed.version());
    }
    if (entry instanceof Entry.QuotaGranted granted) {
      return stale(granted.account(), granted.version());
    }
    if (entry instanceof Entry.SecretChanged changed) {
      return stale(changed.account(), changed.version());
    }
    if (entry instanceof Entry.SecretReset reset) {
      return stale(reset.account(), reset.version());
    }
    return conflictOfErrand(entry);
  }

  private Optional<String> conflictOfErrand(Entry entry) {
    if (entry instanceof Entry.ErrandOrdered ordered) {
      return when(item(ordered.item()).filter(ItemRecord::undecided).isEmpty(), ordered.item());
    }
    if (entry instanceof Entry.AccountErrandDone done) {
      return when(of(done.account()).containsKey(done.errand()), done.errand());
    }
    if (entry instanceof Entry.ItemErrandDone done) {
      return when(of(done.item()).containsKey(done.errand()), done.errand());
    }
    if (entry instanceof Entry.SecretHandedOver handed) {
      return when(item(handed.item()).filter(i -> !i.secretHandedOver()).isEmpty(), handed.item());
    }
    return Optional.empty();
  }

  private Optional<String> stale(UUID id, int version) {
    return when(find(id).filter(a -> a.version() == version).isEmpty(), "account " + id);
  }

  private Optional<String> taken(UUID id, Stream<MailAddress> addresses) {
    return addresses
        .filter(a -> holder(a).filter(h -> !h.equals(id)).isPresent())
        .findFirst()
        .map(MailAddress::toString);
  }

  private static Optional<String> when(boolean conflict, Object what) {
    return conflict ? Optional.of(what.toString()) : Optional.empty();
  }

  @Override
  public synchronized List<LedgerLine> history(UUID account) {
    Set<ItemRef> items = new HashSet<>();
    entries(Entry.ItemDecided.class)
        .filter(d -> d.account().equals(account))
        .forEach(d -> items.add(d.item()));
    return lines.stream()
        .filter(
            line ->
                (line.entry() instanceof Entry.OnAccount a && a.account().equals(account))
                    || (line.entry() instanceof Entry.OnItem i && items.contains(i.item())))
        .toList();
  }

  @Override
  public synchronized List<LedgerLine> history(String number) {
    return lines.stream()
        .filter(
            line ->
                (line.entry() instanceof Entry.DocumentAccepted d && d.number().equals(number))
                    || (line.entry() instanceof Entry.OnItem i && i.item().number().equals(number)))
        .toList();
  }

  @Override
  public synchronized Optional<AccountRecord> find(UUID id) {
    AccountRecord record = null;
    for (LedgerLine line : lines) {
      if (line.entry() instanceof Entry.AccountIssued issued && issued.account().equals(id)) {
        record = issued.record();
      } else if (record != null
          && line.entry() instanceof Entry.OnAccount entry
          && entry.account().equals(id)) {
        record = record.after(entry);
      }
    }
    return Optional.ofNullable(record);
  }

  private Stream<AccountRecord> records() {
    return entries(Entry.AccountIssued.class).map(i -> find(i.account()).orElseThrow());
  }

  private static Stream<MailAddress> addresses(AccountRecord record) {
    return Stream.concat(Stream.of(record.holder().address()), record.mailbox().aliases().stream());
  }

  /** Every address ever given to an account, aliases that it lost again too, with that account. */
  private Stream<Map.Entry<MailAddress, UUID>> given() {
    return lines.stream()
        .flatMap(
            line -> {
              if (line.entry() instanceof Entry.AccountIssued i) {
                return addresses(i.record()).map(a -> Map.entry(a, i.account()));
              }
              if (line.entry() instanceof Entry.HolderChanged c) {
                return c.mailbox().aliases().stream().map(a -> Map.entry(a, c.account()));
              }
              return line.entry() instanceof Entry.StateChanged c
                  ? c.mailbox().aliases().stream().map(a -> Map.entry(a, c.account()))
                  : Stream.empty();
            });
  }

  private Optional<UUID> holder(MailAddress address) {
    return given().filter(g -> g.getKey().equals(address)).map(Map.Entry::getValue).findFirst();
  }

  @Override
  public synchronized List<UUID> living() {
    return records()
        .filter(r -> r.state().status() != Status.DESTROYED)
        .map(AccountRecord::id)
        .toList();
  }

  @Override
  public synchronized List<UUID> due(LocalDate today) {
    return records()
        .filter(r -> r.state().status() != Status.DESTROYED)
        .filter(r -> r.lastDays().anyMatch(today::isAfter))
        .map(AccountRecord::id)
        .toList();
  }

  @Override
  public synchronized Optional<AccountRecord> at(MailAddress address) {
    return holder(address).flatMap(this::find);
  }

  @Override
  public synchronized List<AccountRecord> of(PersonKey person) {
    return records().filter(r -> r.holder().person().equals(person)).toList();
  }

  @Override
  public synchronized Set<MailAddress> issued(String stem) {
    return given()
        .map(Map.Entry::getKey)
        .filter(a -> a.localPart().startsWith(stem))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<SecretHash> secrets(UUID id) {
    List<SecretHash> hashes = new ArrayList<>();
    for (LedgerLine line : lines) {
      if (line.entry() instanceof Entry.SecretChanged c && c.account().equals(id)) {
        hashes.add(c.hash());
      } else if (line.entry() instanceof Entry.SecretReset r && r.account().equals(id)) {
        hashes.add(SecretHash.NONE);
      }
    }
    Collections.reverse(hashes);
    return SecretHash.kept(hashes);
  }

  @Override
  public synchronized Optional<DocumentRecord> find(String number) {
    return documents().filter(d -> d.number().equals(number)).findFirst();
  }

  private Stream<DocumentRecord> documents() {
    return lines.stream()
        .filter(line -> line.entry() instanceof Entry.DocumentAccepted)
        .map(
            line -> {
              Entry.DocumentAccepted d = (Entry.DocumentAccepted) line.entry();
              return new DocumentRecord(
                  d.number(), d.contentHash(), line.at(), d.evidence(), items(d));
            });
  }

  private List<ItemRecord> items(Entry.DocumentAccepted document) {
    Map<ItemRef, ItemRecord> items = new LinkedHashMap<>();
    for (String item : document.items()) {
      ItemRef ref = new ItemRef(document.number(), item);
      items.put(
          ref, new ItemRecord(ref, ItemState.ACCEPTED, Optional.empty(), false, List.of(), false));
    }
    for (LedgerLine line : lines) {
      Entry e = line.entry();
      if (e instanceof Entry.ItemDecided d) {
        items.computeIfPresent(
            d.item(),
            (ref, i) ->
                new ItemRecord(
                    ref,
                    i.state(),
                    Optional.of(d.account()),
                    false,
                    d.confirm(),
                    i.secretHandedOver()));
      } else if (e instanceof Entry.ErrandOrdered o) {
        items.computeIfPresent(
            o.item(),
            (ref, i) -> new ItemRecord(ref, i.state(), i.account(), true, i.reasons(), false));
      } else if (e instanceof Entry.ItemMoved m) {
        items.computeIfPresent(
            m.item(),
            (ref, i) ->
                new ItemRecord(
                    ref, m.to(), i.account(), i.errand(), m.reasons(), i.secretHandedOver()));
      } else if (e instanceof Entry.SecretHandedOver s) {
        items.computeIfPresent(
            s.item(),
            (ref, i) -> new ItemRecord(ref, i.state(), i.account(), i.errand(), i.reasons(), true));
      }
    }
    return List.copyOf(items.values());
  }

  private Optional<ItemRecord> item(ItemRef ref) {
    return find(ref.number()).stream()
        .flatMap(d -> d.items().stream())
        .filter(i -> i.ref().equals(ref))
        .findFirst();
  }

  @Override
  public synchronized List<String> undecided() {
    return documents()
        .filter(d -> d.items().stream().anyMatch(ItemRecord::undecided))
        .map(DocumentRecord::number)
        .toList();
  }

  @Override
  public synchronized Set<UUID> unsettled() {
    return waiting().map(i -> i.account().orElseThrow()).collect(Collectors.toSet());
  }

  @Override
  public synchronized List<ItemRecord> unsettled(UUID account) {
    return waiting().filter(i -> i.account().equals(Optional.of(account))).toList();
  }

  @Override
  public synchronized List<ItemRef> errands() {
    return documents()
        .flatMap(d -> d.items().stream())
        .filter(i -> i.state() == ItemState.ACCEPTED && i.errand())
        .map(ItemRecord::ref)
        .toList();
  }

  @Override
  public synchronized Map<String, Done> of(UUID account) {
    Map<String, Done> done = new HashMap<>();
    for (LedgerLine line : lines) {
      if (line.entry() instanceof Entry.AccountErrandDone e && e.account().equals(account)) {
        done.put(e.errand(), new Done(line.at(), e.receipt()));
      }
    }
    return done;
  }

  @Override
  public synchronized Map<String, Done> of(ItemRef item) {
    Map<String, Done> done = new HashMap<>();
    for (LedgerLine line : lines) {
      if (line.entry() instanceof Entry.ItemErrandDone e && e.item().equals(item)) {
        done.put(e.errand(), new Done(line.at(), e.receipt()));
      }
    }
    return done;
  }

  @Override
  public synchronized int count(String errand) {
    return (int)
        entries(Entry.AccountErrandDone.class).filter(d -> d.errand().equals(errand)).count();
  }

  @Override
  public synchronized Optional<FocalPoint> of(String agency) {
    return entries(Entry.FocalPointNamed.class)
        .filter(n -> n.agency().equals(agency))
        .reduce((first, last) -> last)
        .map(Entry.FocalPointNamed::focalPoint);
  }

  private Stream<ItemRecord> waiting() {
    return documents()
        .flatMap(d -> d.items().stream())
        .filter(i -> i.state() == ItemState.ACCEPTED && i.account().isPresent());
  }

  private <E extends Entry> Stream<E> entries(Class<E> kind) {
    return lines.stream().map(LedgerLine::entry).filter(kind::isInstance).map(kind::cast);
  }
}
