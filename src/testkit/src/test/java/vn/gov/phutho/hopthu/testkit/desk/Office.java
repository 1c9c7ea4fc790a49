package vn.gov.phutho.hopthu.testkit.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.desk.AgencyTerms;
import vn.gov.phutho.hopthu.core.desk.DepartmentTerms;
import vn.gov.phutho.hopthu.core.desk.Desk;
import vn.gov.phutho.hopthu.core.desk.RuledNames;
import vn.gov.phutho.hopthu.core.desk.Terms;
import vn.gov.phutho.hopthu.core.directory.InMemoryDirectory;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** A desk on in-memory books. */
final class Office {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Register AGENCIES =
      Register.of("Phú Thọ", Agency.of("skhcn", "Sở Khoa học và Công nghệ", AgencyType.DEPARTMENT));
  private static final Terms TERMS =
      new Terms(
          "phutho.gov.vn",
          QuotaGrant.regular(AccountKind.PERSON, 1000),
          AGENCIES,
          new OfficialDomains(Set.of("gov.vn")),
          new AgencyTerms(
              QuotaGrant.regular(AccountKind.AGENCY, 2000),
              60,
              new RuledNames(AGENCIES, "phutho.gov.vn")),
          new DepartmentTerms("skhcn", LocalDate::plusDays, ZoneId.of("Asia/Ho_Chi_Minh")));

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Map<String, Document> documents = new HashMap<>();

  /** Takes in a document that was approved at this second, and decides it. */
  void takes(int second, Item item) {
    String number = "d" + second;
    String form = item instanceof Order ? "order" : item instanceof Item.IssuePerson ? "03" : "04";
    Document.Approval approval = new Document.Approval("1", "Lê Văn Sơn", NOW.plusSeconds(second));
    documents.put(number, new Document(form, number, TODAY, "skhcn", approval, List.of(item)));
    ledger.append(
        NOW, List.of(new Entry.DocumentAccepted(number, "hash", List.of(item.item()), "sealed")));
    new Desk(
            TERMS,
            ledger.books(),
            new InMemoryDirectory(),
            r -> documents.get(r.number()),
            UUID::randomUUID)
        .decide(number, NOW, TODAY);
  }

  /** What is approved for these, without ids and without what tells how it came about. */
  List<String> standing(List<String> localParts) {
    List<String> found = new ArrayList<>();
    for (String local : localParts) {
      AccountRecord a = ledger.at(new MailAddress(local, "phutho.gov.vn")).orElseThrow();
      found.add(
          String.join(
              " ",
              a.holder().address().toString(),
              a.holder().profile().fullName(),
              a.holder().profile().title().orElse("-"),
              a.holder().profile().otpPhone().orElseThrow().digits(),
              a.state().status().word(),
              Long.toString(a.mailbox().quotaBytes()),
              a.circumstances().hold().isPresent() ? "held" : "free"));
    }
    return found;
  }

  /** Items that changed nothing and do not say why. */
  List<ItemRecord> silent() {
    return documents.keySet().stream()
        .flatMap(number -> ledger.find(number).orElseThrow().items().stream())
        .filter(i -> i.state() != ItemState.ACCEPTED && i.reasons().isEmpty())
        .toList();
  }
}
