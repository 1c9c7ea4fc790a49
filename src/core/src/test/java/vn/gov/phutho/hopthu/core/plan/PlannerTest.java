package vn.gov.phutho.hopthu.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;

class PlannerTest {
  private static final Planner PLANNER = new Planner(Province.SCHEMA);
  private static final LocalDate TODAY = Province.TODAY;

  private AccountRecord account;

  @BeforeEach
  void anIssuedAccount() {
    Province province = new Province();
    province.decide(province.accept("1/A", Province.issue("1", "Trần Mạnh Hùng")));
    account = province.ledger.find(province.account("hungtm")).orElseThrow();
  }

  private AccountRecord destroyedOn(LocalDate day) {
    return new AccountRecord(
        account.id(),
        account.version(),
        account.holder(),
        new AccountState.Destroyed(day),
        account.secret(),
        account.mailbox(),
        account.circumstances(),
        account.request());
  }

  private DirectoryEntry ought() {
    return Province.SCHEMA.write(account.on(TODAY));
  }

  private static Sighting seen(List<DirectoryEntry> entries, Optional<MailboxSettings> mailbox) {
    return new Sighting(Observed.complete(entries), Observed.complete(mailbox));
  }

  private List<String> steps(AccountRecord of, Sighting sighting) {
    Plan plan = PLANNER.plan(of.on(TODAY), sighting);
    assertThat(plan).isInstanceOf(Plan.Steps.class);
    return ((Plan.Steps) plan)
        .steps().stream()
            .map(s -> s.describe().split(" ")[0] + " " + s.describe().split(" ")[1])
            .toList();
  }

  @Test
  void addsTheEntryBeforeTheMailbox() {
    assertThat(steps(account, seen(List.of(), Optional.empty())))
        .containsExactly("ldap add", "james put");
  }

  @Test
  void plansNothingWhenAllIsAsItOughtToBe() {
    assertThat(steps(account, seen(List.of(ought()), Optional.of(account.mailbox())))).isEmpty();
  }

  @Test
  void erasesTheMailboxBeforeTheEntry() {
    assertThat(steps(destroyedOn(TODAY), seen(List.of(ought()), Optional.of(account.mailbox()))))
        .containsExactly("james erase", "ldap delete");
  }

  @Test
  void leavesAForeignEntryAlone() {
    DirectoryEntry foreign =
        new DirectoryEntry("uid=hungtm,ou=x", Map.of("uid", List.of("hungtm")));
    assertThat(PLANNER.plan(account.on(TODAY), seen(List.of(foreign), Optional.empty())))
        .isInstanceOfSatisfying(
            Plan.Blocked.class,
            b -> assertThat(b.reason().code()).isEqualTo(ReasonCode.FOREIGN_ENTRY));
    assertThat(steps(destroyedOn(TODAY), seen(List.of(foreign), Optional.of(account.mailbox()))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries failed", "entries partial", "mailbox failed", "mailbox partial"})
  void destroysNothingFromAPartialView(String what) {
    Observed<List<DirectoryEntry>> entries = Observed.complete(List.of());
    Observed<Optional<MailboxSettings>> mailbox = Observed.complete(Optional.empty());
    Sighting sighting =
        switch (what) {
          case "entries failed" -> new Sighting(Observed.failed("down"), mailbox);
          case "entries partial" ->
              new Sighting(new Observed.Partial<>(List.of(), "size limit"), mailbox);
          case "mailbox failed" -> new Sighting(entries, Observed.failed("down"));
          default -> new Sighting(entries, new Observed.Partial<>(Optional.empty(), "short"));
        };
    assertThat(PLANNER.plan(destroyedOn(TODAY).on(TODAY), sighting))
        .isInstanceOf(Plan.Unseen.class);
  }

  @Test
  void writesTheEntryWithoutAViewOfTheMailboxButNotTheOtherWayRound() { // D7
    Observed<Optional<MailboxSettings>> unseen = Observed.failed("down");
    assertThat(steps(account, new Sighting(Observed.complete(List.of()), unseen)))
        .containsExactly("ldap add");
    assertThat(
            PLANNER.plan(
                account.on(TODAY), new Sighting(Observed.complete(List.of(ought())), unseen)))
        .isInstanceOf(Plan.Unseen.class);
    assertThat(
            PLANNER.plan(
                account.on(TODAY),
                new Sighting(Observed.failed("down"), Observed.complete(Optional.empty()))))
        .isInstanceOf(Plan.Unseen.class);
  }

  @Test
  void holdsDestructionBeforeItsDay() {
    List<Guardrail> rails = List.of(new OwnedOnly(), new NothingBeforeItsDay());
    Step erase = new Step.EraseMailbox(account.holder().address());
    assertThat(Guardrail.firstObjection(rails, destroyedOn(TODAY), List.of(erase), TODAY))
        .isEmpty();
    assertThat(
            Guardrail.firstObjection(rails, destroyedOn(TODAY.plusDays(1)), List.of(erase), TODAY))
        .isPresent();
    assertThat(Guardrail.firstObjection(rails, account, List.of(erase), TODAY)).isPresent();
  }

  @Test
  void holdsAStepOnWhatIsNotOwned() {
    Step theirs =
        new Step.ChangeEntry(new DirectoryChange.Remove("uid=other,ou=people", UUID.randomUUID()));
    assertThat(new OwnedOnly().objection(destroyedOn(TODAY), theirs, TODAY))
        .get()
        .satisfies(r -> assertThat(r.code()).isEqualTo(ReasonCode.NOT_OWNED));
  }

  @Test
  void describesStepsWithoutPersonalValues() {
    assertThat(steps(account, seen(List.of(), Optional.empty())).toString())
        .doesNotContain("912345678", "Hùng");
  }
}
