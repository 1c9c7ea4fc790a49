package vn.gov.phutho.hopthu.core.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.directory.InMemoryDirectory;
import vn.gov.phutho.hopthu.core.errand.InMemoryNotices;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Life;
import vn.gov.phutho.hopthu.core.lifecycle.Lifecycle;
import vn.gov.phutho.hopthu.core.lifecycle.Periods;
import vn.gov.phutho.hopthu.core.mailstore.InMemoryMailStore;
import vn.gov.phutho.hopthu.core.plan.NoDestroyUnderHold;
import vn.gov.phutho.hopthu.core.plan.NothingBeforeItsDay;
import vn.gov.phutho.hopthu.core.plan.OwnedOnly;
import vn.gov.phutho.hopthu.core.plan.Planner;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;

/** Lives of mailboxes on in-memory parts, under a clock that a test turns by hand. */
final class Clockwork implements Directory {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Lifecycle LIFECYCLE =
      new Lifecycle(Periods.standard(), WorkingCalendar.of(List.of()));

  final InMemoryLedger ledger = new InMemoryLedger();
  final InMemoryDirectory directory = new InMemoryDirectory();
  final InMemoryMailStore mail = new InMemoryMailStore();
  final InMemoryNotices notices = new InMemoryNotices();
  final List<String> archived = new ArrayList<>();

  /** The parts that are down: {@code directory}, {@code notices}, {@code archive}. */
  final Set<String> down = new HashSet<>();

  Budget budget = Budget.of(1000, 100);

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZONE).toInstant();
  }

  UUID person(String localPart, AccountState state, LocalDate since) {
    return person(localPart, state, new SecretState.Initial(), since);
  }

  UUID person(String localPart, AccountState state, SecretState secret, LocalDate since) {
    UUID id = UUID.nameUUIDFromBytes(localPart.getBytes(UTF_8));
    AccountRecord record =
        new AccountRecord(
            id,
            0,
            new Holder(
                AccountKind.PERSON,
                Province.address(localPart),
                new PersonKey(localPart),
                new Profile(
                    "Trần Mạnh Hùng",
                    Optional.empty(),
                    Optional.of("snv"),
                    Optional.of(new Phone("+84912345678")))),
            state,
            secret,
            MailboxSettings.of(1L << 30, Optional.empty(), List.of()),
            Circumstances.issued(since),
            "15/SNV-VP");
    ledger.append(noon(since), List.of(new Entry.AccountIssued(record)));
    return id;
  }

  void circumstances(UUID id, Circumstances circumstances, LocalDate day) {
    ledger.append(
        noon(day),
        List.of(
            new Entry.CircumstancesChanged(
                id, ledger.find(id).orElseThrow().version(), circumstances, "9/SKHCN")));
  }

  void lastActive(UUID id, LocalDate day) {
    MailAddress address = ledger.find(id).orElseThrow().holder().address();
    DirectoryEntry entry =
        ((Observed.Complete<List<DirectoryEntry>>) directory.find(id, address)).value().get(0);
    directory.apply(
        new DirectoryChange.Modify(
            entry.dn(), id, Map.of(), Map.of("hopthuLastActivity", List.of(day.toString()))));
  }

  Reconciliation visit(UUID id, LocalDate day) {
    return visitWith(
        new Hands(
            notice ->
                down.contains("notices")
                    ? new Effect.Unavailable("no route")
                    : notices.send(notice),
            (account, address, on) -> {
              if (down.contains("archive")) {
                return new Ran.Later("disk full");
              }
              archived.add(address.localPart() + " " + on);
              return new Ran.Done("1 byte, sha256 00");
            },
            (from, to) -> new Ran.Done("0 messages")),
        id,
        day);
  }

  Reconciliation visitWith(Hands hands, UUID id, LocalDate day) {
    Reconciler reconciler =
        new Reconciler(
            ledger.books(),
            new Reconciler.World(this, mail, Optional::empty),
            new Planner(Province.SCHEMA),
            List.of(new OwnedOnly(), new NothingBeforeItsDay(), new NoDestroyUnderHold()));
    return new Visit(
            ledger.books(), this, reconciler, new Visit.Rules(LIFECYCLE, budget, ZONE), hands)
        .visit(id, noon(day), day);
  }

  /** Visits every living account once. */
  void tick(LocalDate day) {
    ledger.living().forEach(id -> visit(id, day));
  }

  void tick(LocalDate first, LocalDate last) {
    first.datesUntil(last.plusDays(1)).forEach(this::tick);
  }

  AccountState state(UUID id) {
    return ledger.find(id).orElseThrow().state();
  }

  /** The lives of the living, as a forecast begins with them. */
  List<Life> lives() {
    Map<UUID, Optional<LocalDate>> active =
        ((Observed.Complete<Map<UUID, Optional<LocalDate>>>) directory.all()).value();
    return ledger.living().stream()
        .map(
            id ->
                Life.of(
                    ledger.find(id).orElseThrow(),
                    ledger.history(id),
                    ledger.of(id),
                    ZONE,
                    Observed.complete(active.getOrDefault(id, Optional.empty()))))
        .toList();
  }

  @Override
  public Observed<List<DirectoryEntry>> find(UUID id, MailAddress address) {
    return down.contains("directory") ? Observed.failed("timeout") : directory.find(id, address);
  }

  @Override
  public Effect apply(DirectoryChange change) {
    return down.contains("directory") ? new Effect.Unavailable("timeout") : directory.apply(change);
  }
}
