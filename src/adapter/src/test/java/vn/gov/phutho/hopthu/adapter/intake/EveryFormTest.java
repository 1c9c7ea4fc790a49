package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.sample;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.PersonChange;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.request.Representative;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** B1, B2: every column of the printed forms, and every order of the department. */
class EveryFormTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Representative PHAO =
      new Representative(
          "Giàng A Pháo",
          new PersonKey("key of 015088004321"),
          Optional.of("Văn thư"),
          new Phone("+84963112233"));

  private final DocumentReader reader = new DocumentReader(Papers.schemas(), Papers::plainKey);

  @Test
  void readsTheIssueOfAnAgencyMailboxOfEachKind() {
    List<Item> items = items(sample("01-issue.json"));

    assertThat(items.get(0))
        .isEqualTo(
            new AgencyItem.Issue(
                "1",
                "/items/0",
                "Phòng Chuyển đổi số",
                AgencyType.SUBUNIT,
                Optional.of("skhcn"),
                Optional.empty(),
                decision("40/QĐ-SKHCN", "2026-11-02"),
                new Representative(
                    "Trần Mạnh Hùng",
                    new PersonKey("key of 025085001234"),
                    Optional.of("Trưởng phòng"),
                    new Phone("+84912345678"))));
    assertThat(items.get(1))
        .isEqualTo(
            new AgencyItem.Issue(
                "2",
                "/items/1",
                "Ủy ban nhân dân xã Phùng Nguyên",
                AgencyType.COMMUNE,
                Optional.empty(),
                Optional.empty(),
                decision("1676/NQ-UBTVQH15", "2025-06-16"),
                PHAO));
    assertThat(items.get(2))
        .isInstanceOfSatisfying(
            AgencyItem.Issue.class,
            agreed -> {
              assertThat(agreed.type()).isEqualTo(AgencyType.AGREED);
              assertThat(agreed.address()).contains(address("hoinongdan"));
              assertThat(agreed.representative().position()).isEmpty();
            });
  }

  @Test
  void readsTheRevocationOfAnAgencyMailbox() {
    assertThat(items(sample("01-revoke.json")))
        .containsExactly(
            new AgencyItem.Revoke(
                "1",
                "/items/0",
                "Phòng Cải cách hành chính",
                address("cchc.snv"),
                new Decision("88/QĐ-SNV", LocalDate.of(2026, 11, 10), Optional.of("merged")),
                "Đỗ Ánh",
                new Phone("+84904555666"),
                Optional.of(address("snv"))));
  }

  @Test
  void readsTheChangesOfAnAgencyMailbox() {
    List<Item> items = items(sample("02-change.json"));

    assertThat(items.get(0))
        .isEqualTo(
            new AgencyItem.Change(
                "1",
                "/items/0",
                "Ủy ban nhân dân phường Việt Trì",
                address("viettri"),
                List.of(
                    new AgencyChange.NewRepresentative(
                        new Representative(
                            "Nguyễn Thị Minh Khai",
                            new PersonKey("key of 025190002468"),
                            Optional.of("Văn thư"),
                            new Phone("+84912000111")))),
                "Người đại diện cũ chuyển công tác."));
    assertThat(((AgencyItem.Change) items.get(1)).changes())
        .containsExactly(new AgencyChange.NewPhone(new Phone("+84912000222")));
  }

  @Test
  void readsTheChangesOfAPersonsMailbox() {
    assertThat(items(sample("04-change.json")).get(0))
        .isEqualTo(
            new Item.ChangePerson(
                "1",
                "/items/0",
                "Trần Mạnh Hùng",
                "snv",
                address("hungtm"),
                decision("60/QĐ-UBND", "2026-11-17"),
                List.of(
                    new PersonChange.NewAgency("snv"),
                    new PersonChange.NewPosition("Phó Giám đốc"),
                    new PersonChange.NewRank(Rank.LEADER))));
  }

  @Test
  void readsEveryOrderOfTheDepartment() {
    assertThat(items(sample("order.json")))
        .containsExactly(
            new Order.Lock("1", "/items/0", address("khaintm"), "13.5"),
            new Order.Restore("2", "/items/1", address("sonlv")),
            new Order.Quota("3", "/items/2", address("skhcn"), 8000),
            new Order.ResetSecret("4", "/items/3", address("anhd")),
            new Order.HandOver("5", "/items/4", address("viettri"), PHAO),
            new Order.Notice(
                "6",
                "/items/5",
                Instant.parse("2026-12-05T15:00:00Z"),
                Instant.parse("2026-12-05T21:00:00Z"),
                false,
                "Nâng cấp hệ thống lưu trữ."),
            new Order.Takedown("7", "/items/6", "<20261120.4711@phutho.gov.vn>"),
            new Order.Hold("8", "/items/7", address("hungtm2")),
            new Order.Release("9", "/items/8", address("hungtm2")),
            new Order.NameFocalPoint(
                "10",
                "/items/9",
                "snv",
                "Phạm Thị Minh Khai",
                Optional.of(new Phone("+842103847100")),
                address("snv")),
            new Order.Absence(
                "11",
                "/items/10",
                address("khaintm"),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 5, 31),
                "Học tập trung"),
            new Order.Confirm("12", "/items/11", new ItemRef("17/SKHCN-VP", "1")));
  }

  /** What is wrong is told at its place, and the good lines beside it stay good. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01-issue.json | \"agencyType\": \"commune\" | \"agencyType\": \"sở\" | /items/1/agencyType",
        "01-issue.json | \"parent\": \"skhcn\" | \"note2\": \"\" | /items/0/parent",
        "01-issue.json | 015088004321 | 0150880 | /items/1/representative/nationalId",
        "01-issue.json | \"date\": \"2025-06-16\" | \"date\": \"2025-02-30\" | /items/1/establishment/date",
        "01-revoke.json | \"merged\" | \"moved\" | /items/0/dissolution/kind",
        "02-change.json | 0912 000 222 | 911 | /items/1/changes/0/value",
        "02-change.json | \"field\": \"phone\" | \"field\": \"fax\" | /items/1/changes/0/field",
        "04-change.json | \"value\": \"leader\" | \"value\": \"boss\" | /items/0/changes/2/value",
        "04-change.json | 0904 777 888 | 12 | /items/1/changes/0/value",
        "order.json | \"13.5\" | \"14.1\" | /items/0/clause",
        "order.json | 8000 | -1 | /items/2/megabytes",
        "order.json | <20261120.4711@phutho.gov.vn> | 4711 | /items/6/messageId",
        "order.json | \"emergency\": false | \"emergency\": \"no\" | /items/5/emergency",
        "order.json | \"from\": \"2026-12-01\" | \"from\": \"1/12/2026\" | /items/10/from"
      })
  void tellsTheFaultAtItsPlace(String file, String good, String bad, String where) {
    String text = sample(file);
    assertThat(text).contains(good);

    List<Item> items = items(text.replace(good, bad));

    assertThat(items)
        .filteredOn(Item.Faulty.class::isInstance)
        .singleElement()
        .extracting(i -> ((Item.Faulty) i).reasons())
        .asInstanceOf(InstanceOfAssertFactories.list(Reason.class))
        .extracting(Reason::where)
        .contains(where);
  }

  @Test
  void takesNoOrderOnAFormAndNoFormOnAnOrder() {
    assertThat(items(sample("order.json").replace("\"form\": \"order\"", "\"form\": \"03\"")))
        .allMatch(Item.Faulty.class::isInstance);
    assertThat(items(sample("04-change.json").replace("\"form\": \"04\"", "\"form\": \"order\"")))
        .allMatch(Item.Faulty.class::isInstance);
  }

  /** A province that does not take a form yet takes its schemas out of the folder. */
  @Test
  void refusesAFormWithoutSchemas(@TempDir Path folder) throws IOException {
    for (String file : List.of("document.json", "words.json", "03-issue.json", "03-revoke.json")) {
      Files.copy(Papers.CONFIG.resolve("schema").resolve(file), folder.resolve(file));
    }
    DocumentReader few = new DocumentReader(FormSchemas.load(folder), Papers::plainKey);

    assertThat(few.read(utf8(sample("04-change.json")), NOW))
        .isEqualTo(
            new DocumentReader.Reading.Unreadable(
                List.of(Reason.of(ReasonCode.UNSUPPORTED_FORM, "/form"))));
  }

  private List<Item> items(String text) {
    DocumentReader.Reading reading = reader.read(utf8(text), NOW);
    assertThat(reading).isInstanceOf(DocumentReader.Reading.Understood.class);
    return ((DocumentReader.Reading.Understood) reading).document().items();
  }

  private static Decision decision(String number, String date) {
    return new Decision(number, LocalDate.parse(date), Optional.empty());
  }

  private static MailAddress address(String local) {
    return MailAddress.parse(local + "@phutho.gov.vn");
  }
}
