package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.changed;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.changedItem;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.json;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.sample;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.utf8;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

class DocumentReaderTest {
  private static final String GOOD = sample("03-issue-three-namesakes.json");

  private final DocumentReader reader = new DocumentReader(Papers.schemas(), Papers::plainKey);

  @Test
  void readsIssue() {
    Document document = understood(GOOD);

    assertThat(document.number()).isEqualTo("15/SKHCN-VP");
    assertThat(document.form()).isEqualTo("03");
    assertThat(document.date()).isEqualTo("2026-11-09");
    assertThat(document.approval())
        .isEqualTo(
            new Document.Approval(
                "88/SKHCN-CNTT", "Nguyễn Quang Vinh", Instant.parse("2026-11-10T02:00:00Z")));
    assertThat(document.items()).hasSize(3);
    assertThat(document.items().get(1))
        .isEqualTo(
            new Item.IssuePerson(
                "2",
                "/items/1",
                "Trần Minh Hưng",
                new PersonKey("key of 025090005678"),
                "skhcn",
                Optional.of("Phó Trưởng phòng"),
                Rank.STAFF,
                new Decision("12/QĐ-SKHCN", LocalDate.of(2026, 11, 2), Optional.empty()),
                new Phone("+84987654321")));
  }

  @Test
  void readsRevoke() {
    assertThat(understood(sample("03-revoke.json")).items())
        .containsExactly(
            new Item.RevokePerson(
                "1",
                "/items/0",
                "Trần Minh Hưng",
                new PersonKey("key of 025090005678"),
                "skhcn",
                MailAddress.parse("hungtm2@phutho.gov.vn"),
                Rank.STAFF,
                new Decision("20/QĐ-SKHCN", LocalDate.of(2026, 11, 18), Optional.of("transferOut")),
                Optional.of(MailAddress.parse("hungtm@phutho.gov.vn"))));
  }

  @Test
  void refusesTheOneBadItemOfTenWithAllItsReasons() {
    List<Item> items = understood(sample("03-issue-ten-one-bad.json")).items();

    assertThat(items).hasSize(10);
    assertThat(items.stream().filter(Item.IssuePerson.class::isInstance)).hasSize(9);
    assertThat(reasons(((Item.Faulty) items.get(6)).reasons()))
        .containsExactlyInAnyOrder(
            "national-id-invalid /items/6/nationalId",
            "phone-invalid /items/6/otpPhone",
            "date-invalid /items/6/decision/date");
  }

  @Test
  void readsComposedAndCombiningSpellingAlike() {
    String combining =
        java.text.Normalizer.normalize("Trần Mạnh Hùng", java.text.Normalizer.Form.NFD);
    String typed =
        changedItem(i -> i.put("fullName", "  " + combining.replace(" ", " \t\u00A0") + " "));

    assertThat(((Item.IssuePerson) understood(typed).items().get(0)).fullName())
        .isEqualTo("Trần Mạnh Hùng"); // A7
  }

  @ParameterizedTest
  @CsvSource({
    "+84912345678,+84912345678",
    "0912345678,+84912345678",
    "0912.345.678,+84912345678",
    "+84 912 345 678,+84912345678",
    "0210 3846 647,+842103846647"
  })
  void bringsPhonesToOneForm(String typed, String form) {
    String document = changedItem(i -> i.put("otpPhone", typed));

    assertThat(((Item.IssuePerson) understood(document).items().get(0)).otpPhone().digits())
        .isEqualTo(form);
  }

  static Stream<Arguments> headerFaults() {
    return Stream.of(
        arguments("[]", "field-type "),
        arguments("\"x\"", "field-type "),
        arguments("7", "field-type "),
        arguments("null", "field-type "),
        arguments(changed(d -> d.remove("number")), "field-missing /number"),
        arguments(changed(d -> d.put("number", 15)), "field-type /number"),
        arguments(changed(d -> d.putNull("number")), "field-type /number"),
        arguments(changed(d -> d.put("number", "")), "field-value /number"),
        arguments(changed(d -> d.put("number", "15/../SNV")), "field-value /number"),
        arguments(changed(d -> d.put("number", "15?x=1")), "field-value /number"),
        arguments(changed(d -> d.put("number", "1".repeat(65))), "field-length /number"),
        arguments(changed(d -> d.put("form", "05")), "field-value /form"),
        arguments(changed(d -> d.put("date", "2026-02-29")), "date-invalid /date"),
        arguments(changed(d -> d.put("date", "20/11/2026")), "date-invalid /date"),
        arguments(changed(d -> d.put("agency", "Sở KHCN")), "field-value /agency"),
        arguments(changed(d -> d.put("priority", "high")), "field-unknown /priority"),
        arguments(changed(d -> d.put("Nguyễn Văn A", "x")), "field-unknown "),
        arguments(changed(d -> requester(d).put("phone", "12")), "phone-invalid /requester/phone"),
        arguments(
            changed(d -> requester(d).put("unit", "Văn\u0000phòng")),
            "text-invalid /requester/unit"),
        arguments(
            changed(d -> requester(d).put("unit", "Văn\u202Ephòng")),
            "text-invalid /requester/unit"),
        arguments(
            GOOD.replace("Chánh Văn phòng", "Ch\\ud83dánh"), "text-invalid /requester/position"),
        arguments(changed(d -> d.remove("approval")), "field-missing /approval"),
        arguments(
            changed(d -> approval(d).put("approvedAt", "2026-11-21")),
            "date-invalid /approval/approvedAt"),
        arguments(
            changed(d -> approval(d).put("approvedAt", "2026-11-21T24:01:00+07:00")),
            "date-invalid /approval/approvedAt"),
        arguments(
            changed(d -> approval(d).put("approvedAt", "2016-12-31T23:59:60Z")),
            "date-invalid /approval/approvedAt"),
        arguments(
            changed(d -> approval(d).put("approvedAt", "2026-11-24T03:05:01Z")),
            "approval-in-future /approval/approvedAt"),
        arguments(changed(d -> d.putArray("items")), "field-length /items"),
        arguments(changed(d -> d.putArray("items").add("x")), "field-type /items/0"),
        arguments(changedItem(i -> i.remove("item")), "field-missing /items/0/item"),
        arguments(changedItem(i -> i.put("item", 1)), "field-type /items/0/item"),
        arguments(changedItem(i -> i.put("item", "1/2")), "field-value /items/0/item"),
        arguments(changedItem(i -> i.put("item", "2")), "duplicate-item /items/1/item"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("headerFaults")
  void refusesTheDocument(String payload, String reason) {
    assertThat(unreadable(utf8(payload))).contains(reason);
  }

  static Stream<Arguments> brokenJson() {
    return Stream.of(
        arguments("nothing", new byte[0]),
        arguments("white space", utf8(" \n")),
        arguments("half", utf8(GOOD.substring(0, 200))),
        arguments(
            "a name twice",
            utf8(
                GOOD.replace(
                    "\"agency\": \"skhcn\",\n  \"requester\"",
                    "\"agency\": \"skhcn\", \"agency\": \"snv\",\n  \"requester\""))),
        arguments("something after it", utf8(GOOD + "{}")),
        arguments("a byte order mark", utf8("\uFEFF" + GOOD)),
        arguments("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16LE)),
        arguments("Latin-1", "{\"form\":\"Hà\"}".getBytes(StandardCharsets.ISO_8859_1)),
        arguments("overlong UTF-8", new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}),
        arguments("a raw control character", utf8("{\"form\":\"0\u00003\"}")),
        arguments("NaN", utf8("{\"form\":NaN}")),
        arguments("a comment", utf8("/* x */ " + GOOD)),
        arguments("single quotes", utf8("{'form':'03'}")),
        arguments("a nesting bomb", utf8("[".repeat(100_000) + "]".repeat(100_000))),
        arguments("a long number", utf8("{\"form\":" + "9".repeat(100) + "}")),
        arguments("a long text", utf8("{\"form\":\"" + "x".repeat(5_000) + "\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenJson")
  void refusesWhatIsNoStrictJson(String what, byte[] payload) {
    assertThat(unreadable(payload)).as(what).containsExactly("malformed-json ");
  }

  static Stream<Arguments> itemFaults() {
    return Stream.of(
        arguments(changedItem(i -> i.remove("action")), "field-missing /items/0/action"),
        arguments(changedItem(i -> i.put("action", "change")), "unsupported-form /items/0/action"),
        arguments(changedItem(i -> i.put("action", 3)), "unsupported-form /items/0/action"),
        arguments(changedItem(i -> i.put("action", "../x")), "unsupported-form /items/0/action"),
        arguments(changedItem(i -> i.remove("nationalId")), "field-missing /items/0/nationalId"),
        arguments(
            changedItem(i -> i.put("nationalId", 25084001234L)), "field-type /items/0/nationalId"),
        arguments(
            changedItem(i -> i.put("nationalId", "02508400123")),
            "national-id-invalid /items/0/nationalId"),
        arguments(
            changedItem(i -> i.put("nationalId", "٠٢٥٠٨٤٠٠١٢٣٤")),
            "national-id-invalid /items/0/nationalId"),
        arguments(
            changedItem(i -> i.put("otpPhone", "+1 202 555 0101")),
            "phone-invalid /items/0/otpPhone"),
        arguments(changedItem(i -> i.put("otpPhone", "")), "phone-invalid /items/0/otpPhone"),
        arguments(changedItem(i -> i.put("rank", "boss")), "field-value /items/0/rank"),
        arguments(changedItem(i -> i.put("fullName", " ")), "field-length /items/0/fullName"),
        arguments(
            changedItem(i -> i.put("fullName", "Trần\u200BHùng")),
            "text-invalid /items/0/fullName"),
        arguments(changedItem(i -> i.put("note", "x".repeat(1001))), "field-length /items/0/note"),
        arguments(changedItem(i -> i.put("address", "a@b")), "field-unknown /items/0/address"),
        arguments(
            changedItem(i -> decision(i).put("date", "2026-11-31")),
            "date-invalid /items/0/decision/date"),
        arguments(
            changedItem(i -> decision(i).remove("number")),
            "field-missing /items/0/decision/number"),
        arguments(revoke("address", "hùng@phutho.gov.vn"), "address-invalid /items/0/address"),
        arguments(revoke("address", "hung"), "address-invalid /items/0/address"),
        arguments(
            revoke("handoverTo", "a..b@phutho.gov.vn"), "address-invalid /items/0/handoverTo"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("itemFaults")
  void refusesThatItemAlone(String payload, String reason) {
    List<Item> items = understood(payload).items();

    assertThat(items.get(0)).isInstanceOf(Item.Faulty.class);
    assertThat(reasons(((Item.Faulty) items.get(0)).reasons())).contains(reason);
    assertThat(items.subList(1, items.size())).noneMatch(Item.Faulty.class::isInstance);
  }

  @Test
  void leavesLegacyEncodingToTheRuleThatExplainsIt() {
    String viscii = changedItem(i -> i.put("fullName", "Tr\u00A5n M\u0096nh H\u00ADng"));

    assertThat(understood(viscii).items()).noneMatch(Item.Faulty.class::isInstance);
  }

  @Test
  void tellsAllFaultsOfTheHeaderAtOnce() {
    String payload =
        changed(
            d -> {
              d.put("date", "x");
              d.remove("agency");
              requester(d).put("phone", "1");
              ((ObjectNode) d.at("/items/2")).remove("item");
            });

    assertThat(unreadable(utf8(payload)))
        .containsExactlyInAnyOrder(
            "date-invalid /date",
            "field-missing /agency",
            "phone-invalid /requester/phone",
            "field-missing /items/2/item");
  }

  @Test
  void allowsFiveMinutesOfSkew() {
    String ahead = changed(d -> approval(d).put("approvedAt", "2026-11-24T10:05:00+07:00"));

    assertThat(understood(ahead).number()).isEqualTo("15/SKHCN-VP");
  }

  @Test
  void takesTenThousandItems() {
    String many =
        changed(
            d -> {
              ObjectNode first = (ObjectNode) d.at("/items/0");
              ArrayNode items = d.putArray("items");
              IntStream.range(0, 10_000)
                  .forEach(n -> items.add(first.deepCopy().put("item", "" + n).put("rank", "x")));
            });

    assertThat(understood(many).items()).hasSize(10_000).allMatch(Item.Faulty.class::isInstance);
  }

  @Test
  void echoesNothingPersonal() {
    String payload =
        changedItem(
            i ->
                i.put("nationalId", "0250840O1234")
                    .put("otpPhone", "O912345678")
                    .put("025084001234567", 1));

    assertThat(((Item.Faulty) understood(payload).items().get(0)).reasons().toString())
        .doesNotContain("0250840", "O912");
  }

  private static ObjectNode requester(ObjectNode document) {
    return (ObjectNode) document.path("requester");
  }

  private static ObjectNode approval(ObjectNode document) {
    return (ObjectNode) document.path("approval");
  }

  private static ObjectNode decision(ObjectNode item) {
    return (ObjectNode) item.path("decision");
  }

  private static String revoke(String field, String value) {
    ObjectNode document = (ObjectNode) json(sample("03-revoke.json"));
    ((ObjectNode) document.at("/items/0")).put(field, value);
    return document.toString();
  }

  private Document understood(String payload) {
    DocumentReader.Reading reading = reader.read(utf8(payload), Papers.NOW);
    assertThat(reading).isInstanceOf(DocumentReader.Reading.Understood.class);
    return ((DocumentReader.Reading.Understood) reading).document();
  }

  private List<String> unreadable(byte[] payload) {
    DocumentReader.Reading reading = reader.read(payload, Papers.NOW);
    assertThat(reading).isInstanceOf(DocumentReader.Reading.Unreadable.class);
    return reasons(((DocumentReader.Reading.Unreadable) reading).reasons());
  }

  private static List<String> reasons(List<vn.gov.phutho.hopthu.core.request.Reason> reasons) {
    return reasons.stream().map(r -> r.code().slug() + " " + r.where()).toList();
  }
}
