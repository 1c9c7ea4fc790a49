package vn.gov.phutho.hopthu.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.SecretState;

class RoundTest {
  private static final AccountState ACTIVE = new AccountState.Active();
  private static final AccountState LOCKED =
      new AccountState.Suspended(
          "13.5", LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-23"));

  private final Town town = new Town();

  private static AccountNotice.Destruction destroyed(String on, boolean last) {
    return new AccountNotice.Destruction(LocalDate.parse(on), "5.4d", last);
  }

  private List<String> told() {
    return town.sent.stream()
        .map(
            letter ->
                letter instanceof Letter.Digest digest
                    ? digest.to().address().localPart()
                        + ": "
                        + digest.lines().stream()
                            .map(l -> l.address().localPart() + " " + l.notice().name())
                            .toList()
                    : letter.to().address().localPart()
                        + ": "
                        + ((Letter.Personal) letter).notice().name())
        .toList();
  }

  @Test
  void tellsOfAllAccountsOfAnAgencyInOneDigest() { // C10
    UUID one = town.person("mot", "snv", LOCKED, Town.FRESH);
    UUID two = town.person("hai", "vp.snv", LOCKED, Town.FRESH);

    town.tell(
        LocalDate.parse("2026-12-16"),
        Map.of(one, destroyed("2026-12-23", false), two, destroyed("2026-12-17", true)));

    assertThat(town.sent).singleElement().isInstanceOf(Letter.Digest.class);
    Letter.Digest digest = (Letter.Digest) town.sent.get(0);
    assertThat(digest.to()).isEqualTo(Town.SNV);
    assertThat(digest.lines())
        .extracting(line -> line.address().localPart() + " " + line.notice().name())
        .containsExactlyInAnyOrder(
            "mot suspended 2026-12-01",
            "mot first warning of 2026-12-23",
            "hai suspended 2026-12-01",
            "hai last warning of 2026-12-17");
    town.sent.clear();
    town.tell(LocalDate.parse("2026-12-16"), Map.of(one, destroyed("2026-12-23", false)));
    assertThat(town.sent).as("never twice").isEmpty();
  }

  @Test
  void warnsTheOwnerOfARevokedMailboxAsLongAsHeLogsIn() {
    AccountState revoked =
        new AccountState.SendLocked(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-31"));
    UUID in = town.person("vao", "snv", revoked, Town.FRESH);
    UUID out = town.person("khong", "snv", revoked, new SecretState.Initial());

    town.tell(
        LocalDate.parse("2026-12-24"),
        Map.of(in, destroyed("2026-12-31", false), out, destroyed("2026-12-31", false)));

    assertThat(town.sent)
        .filteredOn(Letter.Personal.class::isInstance)
        .singleElement()
        .extracting(l -> l.to().address())
        .isEqualTo(Town.address("vao"));
  }

  @Test
  void tellsTheOwnerOfASecretThreeTimesAndTheFocalPointWhenItExpired() { // E2 (14.2)
    LocalDate until = LocalDate.parse("2027-05-24");
    town.person("an", "stc", ACTIVE, new SecretState.Valid(until));

    for (LocalDate day = until.minusDays(40); day.isBefore(until.plusDays(9)); ) {
      town.tell(day, Map.of());
      town.tell(day, Map.of());
      day = day.plusDays(1);
    }

    assertThat(told())
        .containsExactly(
            "an: secret expires 2027-05-24, 14 days",
            "an: secret expires 2027-05-24, 7 days",
            "an: secret expires 2027-05-24, 1 days",
            "skhcn: [an secret expired 2027-05-24]");
  }

  @Test
  void sendsTheNearestWarningAloneAfterALongSleep() {
    town.person("an", "stc", ACTIVE, new SecretState.Valid(LocalDate.parse("2027-05-24")));

    town.tell("2027-05-23");
    town.tell("2027-05-24");
    town.tell("2027-05-10");

    assertThat(told()).containsExactly("an: secret expires 2027-05-24, 1 days");
  }

  @Test
  void aYearOfOneAccountTellsExactlyThis() {
    UUID id = UUID.randomUUID();
    LocalDate first = LocalDate.parse("2027-01-04");
    AccountRecord template =
        town.ledger.find(town.person("mau", "snv", ACTIVE, Town.FRESH)).orElseThrow();
    AccountRecord issued =
        new AccountRecord(
            id,
            1,
            new Holder(
                template.holder().kind(),
                Town.address("binh"),
                template.holder().person(),
                template.holder().profile()),
            ACTIVE,
            new SecretState.Initial(),
            template.mailbox(),
            Circumstances.issued(first),
            "1/T");
    for (LocalDate day = first; day.isBefore(first.plusYears(1)); day = day.plusDays(1)) {
      int version = town.ledger.find(id).map(AccountRecord::version).orElse(0);
      Map<UUID, AccountNotice.Destruction> endings = new HashMap<>();
      switch (day.toString()) {
        case "2027-01-04" -> town.append("2027-01-04", new Entry.AccountIssued(issued));
        case "2027-01-06" -> chosen(id, version, day);
        case "2027-07-01" -> chosen(id, version, day);
        case "2027-09-01" ->
            town.append(
                "2027-09-01",
                new Entry.StateChanged(
                    id,
                    version,
                    new AccountState.SendLocked(day, LocalDate.parse("2027-10-02")),
                    issued.mailbox(),
                    "2/T"));
        case "2027-09-25" -> endings.put(id, destroyed("2027-10-02", false));
        case "2027-10-01" -> endings.put(id, destroyed("2027-10-02", true));
        case "2027-10-02" ->
            town.append(
                "2027-10-02",
                new Entry.StateChanged(
                    id, version, new AccountState.Destroyed(day), issued.mailbox(), "2/T"));
        default -> {}
      }
      town.tell(day, endings);
      town.tell(day, endings);
    }

    assertThat(told())
        .containsExactly(
            "mailt: [binh issued 2027-01-04]",
            "binh: issued 2027-01-04",
            "binh: secret expires 2027-07-06, 14 days",
            "binh: secret expires 2027-07-06, 7 days",
            "binh: first warning of 2027-10-02",
            "mailt: [binh first warning of 2027-10-02]",
            "binh: last warning of 2027-10-02",
            "mailt: [binh last warning of 2027-10-02]");
  }

  private void chosen(UUID id, int version, LocalDate day) {
    town.append(
        day.toString(),
        new Entry.SecretChanged(
            id, version, new SecretState.Valid(day.plusMonths(6)), new SecretHash("hash")));
  }

  @Test
  void sendsTheSameLetterAgainAfterACrashBeforeItsReceipt() {
    LocalDate until = LocalDate.parse("2027-05-24");
    town.person("an", "stc", ACTIVE, new SecretState.Valid(until));
    List<Letter> before = new ArrayList<>();
    Round crashing =
        new Round(
            town.ledger.books(),
            town.recipients,
            letter -> {
              before.add(letter);
              throw new IllegalStateException("killed after the server took it");
            });

    assertThatThrownBy(
            () -> crashing.tell(Town.noon(until.minusDays(7)), until.minusDays(7), Map.of()))
        .hasMessageContaining("killed");
    town.tell(until.minusDays(7), Map.of());
    town.tell(until.minusDays(7), Map.of());

    assertThat(town.sent).singleElement().extracting(Letter::key).isEqualTo(before.get(0).key());
  }

  /** Outages, in any order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void losesNoLetterAndSendsNoneTwiceUnderAnotherKey(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate until = LocalDate.parse("2027-05-24");
    for (int n = 0; n < 20; n++) {
      town.person(
          "p" + n, random.nextBoolean() ? "snv" : "stc", ACTIVE, new SecretState.Valid(until));
    }
    for (LocalDate day = until.minusDays(20); day.isBefore(until.plusDays(5)); ) {
      boolean up = random.nextInt(3) > 0;
      town.answer = up ? Effect.done() : new Effect.Unavailable("down");
      Round.Outcome outcome = town.tell(day, Map.of());
      if (!up) {
        assertThat(outcome.sent()).isZero();
      }
      town.answer = Effect.done();
      town.tell(day, Map.of());
      day = day.plusDays(1);
    }

    List<String> keys = new ArrayList<>();
    town.sent.forEach(letter -> keys.add(letter.key()));
    assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    assertThat(town.sent.stream().filter(Letter.Personal.class::isInstance)).hasSize(60);
    assertThat(
            town.sent.stream()
                .filter(Letter.Digest.class::isInstance)
                .mapToInt(l -> ((Letter.Digest) l).lines().size())
                .sum())
        .isEqualTo(20);
  }
}
