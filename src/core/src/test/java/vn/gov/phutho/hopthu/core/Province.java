package vn.gov.phutho.hopthu.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.desk.AgencyNaming;
import vn.gov.phutho.hopthu.core.desk.AgencyTerms;
import vn.gov.phutho.hopthu.core.desk.DepartmentTerms;
import vn.gov.phutho.hopthu.core.desk.Desk;
import vn.gov.phutho.hopthu.core.desk.RuledNames;
import vn.gov.phutho.hopthu.core.desk.Terms;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.InMemoryDirectory;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.mailstore.InMemoryMailStore;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.plan.NothingBeforeItsDay;
import vn.gov.phutho.hopthu.core.plan.OwnedOnly;
import vn.gov.phutho.hopthu.core.plan.Planner;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.reconcile.Reconciler;
import vn.gov.phutho.hopthu.core.reconcile.Reconciliation;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** A small province on in-memory parts, for the tests of this module. */
public final class Province {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  public static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  public static final DirectorySchema SCHEMA = new DirectorySchema("dc=phutho,dc=gov,dc=vn");
  private static final Register REGISTER =
      Register.of(
          "Phú Thọ",
          Agency.of("skhcn", "Sở Khoa học và Công nghệ", AgencyType.DEPARTMENT),
          Agency.of("snv", "Sở Nội vụ", AgencyType.DEPARTMENT));

  public static final Terms TERMS =
      new Terms(
          "phutho.gov.vn",
          QuotaGrant.regular(AccountKind.PERSON, 1000),
          REGISTER,
          new OfficialDomains(Set.of("gov.vn")),
          new AgencyTerms(QuotaGrant.regular(AccountKind.AGENCY, 2000), 60, Names::name),
          new DepartmentTerms("skhcn", Province::afterWorkingDays, ZoneId.of("Asia/Ho_Chi_Minh")));

  /** Weekends alone: what holidays there are is the calendar's. */
  private static LocalDate afterWorkingDays(LocalDate day, int count) {
    LocalDate last = day;
    for (int left = count; left > 0; ) {
      last = last.plusDays(1);
      left -= last.getDayOfWeek().getValue() < 6 ? 1 : 0;
    }
    return last;
  }

  /** The naming of the tests: by register, agreed, or a sub-unit's given address. */
  private static final class Names {
    static AgencyNaming.Named name(AgencyItem.Issue item, Set<String> agencies) {
      return switch (item.agencyName()) {
        case "Phòng Không tên" -> new AgencyNaming.Named.As("xyz.khongco");
        default -> new RuledNames(REGISTER, "phutho.gov.vn").name(item, agencies);
      };
    }
  }

  public final InMemoryLedger ledger = new InMemoryLedger();
  public final InMemoryDirectory directory = new InMemoryDirectory();
  public final InMemoryMailStore mail = new InMemoryMailStore();
  public final Books books = ledger.books();
  private final Map<String, Document> documents = new HashMap<>();

  /** Accepts a document of form 03 with these items. */
  public String accept(String number, Item... items) {
    return accept("03", number, NOW, items);
  }

  /** Accepts a document approved at this moment. */
  public String accept(String form, String number, Instant approved, Item... items) {
    return accept(form, number, "order".equals(form) ? "skhcn" : "snv", approved, items);
  }

  /** Accepts a document of this agency. */
  public String accept(String form, String number, String agency, Instant approved, Item... items) {
    Document document =
        new Document(
            form,
            number,
            TODAY,
            agency,
            new Document.Approval("88/SKHCN-CNTT", "Lê Văn Sơn", approved),
            List.of(items));
    documents.put(number, document);
    List<String> refs = document.items().stream().map(Item::item).toList();
    ledger.append(NOW, List.of(new Entry.DocumentAccepted(number, "hash", refs, "sealed")));
    return number;
  }

  public Desk.Round decide(String number) {
    return decide(number, directory);
  }

  public Desk.Round decide(String number, Directory seen) {
    return new Desk(TERMS, books, seen, r -> documents.get(r.number()), UUID::randomUUID)
        .decide(number, NOW, TODAY);
  }

  public Reconciliation reconcile(UUID account) {
    return reconcile(account, directory, mail);
  }

  public Reconciliation reconcile(UUID account, LocalDate today) {
    return reconcile(account, new Reconciler.World(directory, mail, Optional::empty), today);
  }

  public Reconciliation reconcile(UUID account, Directory directory, MailStore mail) {
    return reconcile(account, new Reconciler.World(directory, mail, Optional::empty));
  }

  public Reconciliation reconcile(UUID account, Reconciler.World world) {
    return reconcile(account, world, TODAY);
  }

  private Reconciliation reconcile(UUID account, Reconciler.World world, LocalDate today) {
    return new Reconciler(
            books, world, new Planner(SCHEMA), List.of(new OwnedOnly(), new NothingBeforeItsDay()))
        .reconcile(account, NOW, today);
  }

  /** Decides and reconciles until nothing waits. */
  public void work(String number) {
    decide(number);
    List.copyOf(ledger.unsettled()).forEach(this::reconcile);
  }

  /** Accepts a document of this form, decides it and makes it so. */
  public List<ItemRecord> submit(String form, String number, Item... items) {
    work(accept(form, number, NOW, items));
    return items(number);
  }

  public List<ItemRecord> items(String number) {
    return ledger.find(number).orElseThrow().items();
  }

  /** The reasons of the document's first item. */
  public List<ReasonCode> codes(String number) {
    return items(number).get(0).reasons().stream().map(Reason::code).toList();
  }

  public ItemState state(String number) {
    return items(number).get(0).state();
  }

  public AccountRecord record(String localPart) {
    return ledger.at(address(localPart)).orElseThrow();
  }

  /** Local parts of the accounts that the document's items came to, in their order. */
  public List<String> localParts(String number) {
    List<String> found = new ArrayList<>();
    for (ItemRecord item : items(number)) {
      item.account()
          .flatMap(ledger::find)
          .ifPresent(a -> found.add(a.holder().address().localPart()));
    }
    return found;
  }

  public DirectoryEntry entry(UUID account) {
    MailAddress address = ledger.find(account).orElseThrow().holder().address();
    return ((Observed.Complete<List<DirectoryEntry>>) directory.find(account, address))
        .value()
        .get(0);
  }

  public UUID account(String localPart) {
    return ledger.at(address(localPart)).orElseThrow().id();
  }

  public static MailAddress address(String localPart) {
    return new MailAddress(localPart, "phutho.gov.vn");
  }

  public static Item.IssuePerson issue(String item, String fullName) {
    return new Item.IssuePerson(
        item,
        "/items/" + item,
        fullName,
        new PersonKey("person-" + item + "-" + fullName),
        "skhcn",
        Optional.of("Chuyên viên"),
        Rank.STAFF,
        new Decision("12/QĐ-SKHCN", LocalDate.parse("2026-11-01"), Optional.empty()),
        new Phone("+84912345678"));
  }

  public static Item.RevokePerson revoke(
      String item, Item.IssuePerson of, String localPart, String decided) {
    return new Item.RevokePerson(
        item,
        "/items/" + item,
        of.fullName(),
        of.person(),
        "skhcn",
        address(localPart),
        Rank.STAFF,
        new Decision("9/QĐ-SKHCN", LocalDate.parse(decided), Optional.of("retirement")),
        Optional.of(address("skhcn")));
  }
}
