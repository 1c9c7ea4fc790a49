package vn.gov.phutho.hopthu.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.FocalPoint;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;

class RecipientsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final ItemRef ORDER = new ItemRef("9/SKHCN", "1");
  private static final Notice.Downtime DOWNTIME =
      new Notice.Downtime(
          ORDER,
          Instant.parse("2026-12-01T15:00:00Z"),
          Instant.parse("2026-12-01T17:00:00Z"),
          false,
          "Nâng cấp máy chủ");

  private final Town town = new Town();

  private MailAddress focalPoint(String agency) {
    UUID id = town.person("p" + agency, agency, new AccountState.Active(), Town.FRESH);
    return town.recipients.focalPoint(town.ledger.find(id).orElseThrow()).address();
  }

  private void named(String agency, String localPart) {
    accepted(new ItemRef("7/" + agency, "1"));
    town.append(
        "2026-11-24",
        new Entry.FocalPointNamed(
            new ItemRef("7/" + agency, "1"),
            agency,
            new FocalPoint("Phạm Văn Đức", Optional.empty(), Town.address(localPart))));
  }

  private void accepted(ItemRef ref) {
    town.append(
        "2026-11-24",
        new Entry.DocumentAccepted(ref.number(), "hash", List.of(ref.item()), "sealed"));
  }

  private Effect tell() {
    return new DowntimeNotices(town.ledger.books(), town.recipients, town::post)
        .tell(DOWNTIME, NOW);
  }

  @Test
  void asksTheOrderThenTheRegisterThenTheAgencyAboveThenTheDepartment() { // 11.9
    assertThat(focalPoint("snv")).isEqualTo(Town.SNV.address());
    assertThat(focalPoint("vp.snv")).isEqualTo(Town.SNV.address());
    assertThat(focalPoint("stc")).isEqualTo(Town.DEPARTMENT.address());
    assertThat(focalPoint("unknown")).isEqualTo(Town.DEPARTMENT.address());
    named("snv", "ducpv");
    assertThat(town.recipients.all()).extracting(a -> a.address().localPart()).contains("ducpv");
  }

  @Test
  void tellsNobodyOfHisOwnMailboxInIt() {
    UUID id = town.person("mailt", "snv", new AccountState.Active(), Town.FRESH);
    AccountRecord own = town.ledger.find(id).orElseThrow();
    assertThat(town.recipients.focalPoint(own)).isEqualTo(Town.DEPARTMENT);
    assertThat(own.holder().kind()).isEqualTo(AccountKind.PERSON);
  }

  @Test
  void tellsEveryFocalPointOfADowntimeOnce() { // C9 (8.1c)
    named("stc", "ducpv");
    accepted(ORDER);

    assertThat(tell()).isInstanceOf(Effect.Done.class);
    assertThat(tell()).isInstanceOf(Effect.Done.class);

    assertThat(town.sent)
        .extracting(l -> l.to().address().localPart())
        .containsExactlyInAnyOrder("mailt", "ducpv", "skhcn");
  }

  @Test
  void triesAgainForThoseAloneWhoWereNotTold() {
    named("stc", "ducpv");
    accepted(ORDER);
    DowntimeNotices halfway =
        new DowntimeNotices(
            town.ledger.books(),
            town.recipients,
            letter ->
                letter.to().address().localPart().equals("ducpv")
                    ? new Effect.Unavailable("4.4.2")
                    : town.post(letter));

    assertThat(halfway.tell(DOWNTIME, NOW)).isInstanceOf(Effect.Unavailable.class);
    town.sent.clear();
    assertThat(tell()).isInstanceOf(Effect.Done.class);

    assertThat(town.sent).extracting(l -> l.to().address().localPart()).containsExactly("ducpv");
  }

  @Test
  void letsTheLifecycleWaitUntilTheFocalPointWasTold() { // C10
    UUID id =
        town.person(
            "an",
            "snv",
            new AccountState.Suspended(
                "6.1", LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01")),
            Town.FRESH);
    EndingNotices endings = new EndingNotices(town.ledger.books());
    Notice.Destruction asked =
        new Notice.Destruction(
            Town.address("an"),
            AccountKind.PERSON,
            "snv",
            LocalDate.parse("2026-12-01"),
            "6.1",
            false);

    assertThat(endings.ask(asked)).isInstanceOf(Effect.Unavailable.class);
    town.answer = new Effect.Unavailable("down");
    town.tell(LocalDate.parse("2026-11-24"), endings.gathered());
    assertThat(endings.ask(asked)).isInstanceOf(Effect.Unavailable.class);
    town.answer = Effect.done();
    town.tell(LocalDate.parse("2026-11-24"), endings.gathered());

    assertThat(endings.ask(asked)).isInstanceOf(Effect.Done.class);
    assertThat(endings.gathered()).isEqualTo(Map.of());
    assertThat(id).isNotNull();
  }
}
