package vn.gov.phutho.hopthu.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;

/** What the ledger comes to, by account. */
public interface AccountsContract extends BooksContract {
  LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  default void findsAnAccountAsIssued() {
    Entry.AccountIssued account =
        anAccount().aliases(local("alias") + "@phutho.gov.vn").suspendedSince(DAY).issued();
    given(account);

    assertThat(books().accounts().find(account.account())).contains(account.record());
  }

  @Test
  default void findsAnAgencyWithoutPhoneTitleAndAgency() {
    Entry.AccountIssued account = anAccount().agency("Sở Nội vụ").issued();
    given(account);

    assertThat(books().accounts().find(account.account())).contains(account.record());
  }

  @Test
  default void listsEveryAccountThatIsNotDestroyed() {
    Entry.AccountIssued first = anAccount().issued();
    Entry.AccountIssued destroyed = anAccount().issued();
    Entry.AccountIssued last = anAccount().suspendedSince(DAY).issued();
    given(first, destroyed, last);
    given(
        new Entry.StateChanged(
            destroyed.account(),
            destroyed.record().version(),
            new AccountState.Destroyed(DAY),
            destroyed.record().mailbox(),
            "9/SKHCN"));

    assertThat(books().accounts().living())
        .containsSubsequence(first.account(), last.account())
        .doesNotContain(destroyed.account());
    assertThat(books().accounts().livingCount()).isEqualTo(books().accounts().living().size());
  }

  @Test
  default void findsNothingByAnUnknownId() {
    assertThat(books().accounts().find(UUID.randomUUID())).isEmpty();
    assertThat(books().accounts().secrets(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void findsAnAccountAsLastChanged() {
    Entry.AccountIssued account = anAccount().issued();
    UUID id = account.account();
    AccountState locked = new AccountState.SendLocked(DAY, DAY.plusDays(31));
    MailboxSettings mailbox =
        account
            .record()
            .mailbox()
            .withHandover(Optional.of(MailAddress.parse("snv@phutho.gov.vn")));
    SecretState valid = new SecretState.Valid(DAY.plusMonths(6));
    given(
        account,
        new Entry.SecretChanged(id, 1, valid, new SecretHash("$1")),
        new Entry.StateChanged(id, 2, locked, mailbox, "16/SNV-VP"));

    assertThat(books().accounts().find(id))
        .contains(
            new AccountRecord(
                id,
                3,
                account.record().holder(),
                locked,
                valid,
                mailbox,
                Circumstances.unknown(),
                "16/SNV-VP"));
  }

  @Test
  default void leavesTheVersionWhenNothingOfTheAccountChanges() {
    Entry.AccountIssued account = anAccount().issued();
    Entry.DocumentAccepted document = aDocument().accepted();
    given(
        account,
        document,
        new Entry.EffectApplied(account.account(), "add entry", "15/SNV-VP"),
        new Entry.SecretHandedOver(item(document, "1"), account.account()));

    assertThat(books().accounts().find(account.account())).contains(account.record());
  }

  @Test
  default void findsAnAccountAtItsAddressAndEveryAliasItEverHeld() {
    Entry.AccountIssued account = anAccount().aliases(local("a") + "@phutho.gov.vn").issued();
    UUID id = account.account();
    MailAddress first = account.record().mailbox().aliases().first();
    MailAddress later = MailAddress.parse(local("b") + "@phutho.gov.vn");
    given(account, aliased(id, 1, List.of(later)), aliased(id, 2, List.of()));

    for (MailAddress address : List.of(account.record().holder().address(), first, later)) {
      assertThat(books().accounts().at(address)).map(AccountRecord::id).contains(id);
    }
  }

  @Test
  default void findsNothingAtAnAddressThatWasNeverIssued() {
    assertThat(books().accounts().at(MailAddress.parse("nobody@phutho.gov.vn"))).isEmpty();
  }

  @Test
  default void findsEveryAccountOfAPersonOldestFirst() {
    PersonKey person = new PersonKey(UUID.randomUUID().toString());
    Entry.AccountIssued first = anAccount().person(person).issued();
    Entry.AccountIssued second = anAccount().person(person).issued();
    Entry.AccountIssued third = anAccount().person(person).issued();
    given(first);
    given(anAccount().issued());
    given(second);
    given(third);
    given(
        new Entry.StateChanged(
            first.account(),
            1,
            new AccountState.Destroyed(DAY),
            first.record().mailbox(),
            "16/SNV-VP"));

    assertThat(books().accounts().of(person))
        .extracting(AccountRecord::id)
        .containsExactly(first.account(), second.account(), third.account());
    assertThat(books().accounts().of(new PersonKey("unknown"))).isEmpty();
  }

  @Test
  default void listsTheAddressesThatStartWithAStem() {
    String stem = local("khaintm");
    Entry.AccountIssued account = anAccount().address(stem + "@phutho.gov.vn").issued();
    UUID id = account.account();
    given(account);
    given(anAccount().address(stem + "2@phutho.gov.vn").issued());
    given(anAccount().address(stem + "~@phutho.gov.vn").issued());
    given(anAccount().address(stem.substring(1) + "@phutho.gov.vn").issued());
    given(anAccount().address("x" + stem + "@phutho.gov.vn").issued());
    given(
        aliased(id, 1, List.of(MailAddress.parse(stem + ".cu@phutho.gov.vn"))),
        aliased(id, 2, List.of()));

    assertThat(books().accounts().issued(stem))
        .extracting(MailAddress::localPart)
        .containsExactlyInAnyOrder(stem, stem + "2", stem + "~", stem + ".cu");
  }

  @Test
  default void takesAStemByTheLetter() {
    String stem = local("hung");
    given(anAccount().address(stem + "axb@phutho.gov.vn").issued());

    assertThat(books().accounts().issued(stem + "a_")).isEmpty();
    assertThat(books().accounts().issued(stem + "%")).isEmpty();
  }

  @Test
  default void knowsTheLastThreeSecretsNewestFirst() {
    Entry.AccountIssued account = anAccount().issued();
    given(account);
    for (int n = 1; n <= 4; n++) {
      given(
          new Entry.SecretChanged(
              account.account(), n, new SecretState.MustChange(), new SecretHash("$" + n)));
    }

    assertThat(books().accounts().secrets(account.account()))
        .extracting(SecretHash::encoded)
        .containsExactly("$4", "$3", "$2");
  }

  @Test
  default void keepsTheLastThreeThroughAReset() { // E2 (14.2), E3 (12.4)
    Entry.AccountIssued account = anAccount().issued();
    UUID id = account.account();
    given(account);
    for (int n = 1; n <= 3; n++) {
      given(new Entry.SecretChanged(id, n, new SecretState.MustChange(), new SecretHash("$" + n)));
    }
    given(new Entry.SecretReset(id, 4, "7/SKHCN"), new Entry.SecretReset(id, 5, "8/SKHCN"));
    assertThat(books().accounts().secrets(id))
        .extracting(SecretHash::encoded)
        .containsExactly("", "$3", "$2", "$1");

    given(new Entry.SecretChanged(id, 6, new SecretState.MustChange(), new SecretHash("$6")));
    assertThat(books().accounts().secrets(id))
        .extracting(SecretHash::encoded)
        .containsExactly("$6", "$3", "$2");
  }

  @Test
  default void findsWhatADayHasPassedOn() { // E2 (14.2)
    Entry.AccountIssued never = anAccount().issued();
    Entry.AccountIssued expired = anAccount().secret(new SecretState.Valid(DAY)).issued();
    Entry.AccountIssued changed = anAccount().issued();
    Entry.AccountIssued ended = anAccount().suspendedSince(DAY.minusDays(20)).issued();
    Entry.AccountIssued destroyed = anAccount().secret(new SecretState.Valid(DAY)).issued();
    given(never, expired, changed, ended, destroyed);
    given(
        new Entry.SecretChanged(
            changed.account(), 1, new SecretState.Valid(DAY.plusMonths(6)), new SecretHash("$1")),
        new Entry.StateChanged(
            destroyed.account(),
            1,
            new AccountState.Destroyed(DAY),
            destroyed.record().mailbox(),
            "9/SKHCN"));

    assertThat(books().accounts().due(DAY)).doesNotContain(expired.account(), ended.account());
    assertThat(books().accounts().due(DAY.plusDays(1)))
        .contains(expired.account(), ended.account())
        .doesNotContain(never.account(), changed.account(), destroyed.account());
    assertThat(books().accounts().due(DAY.plusYears(1)))
        .contains(expired.account(), ended.account(), changed.account())
        .doesNotContain(never.account(), destroyed.account());
  }

  @Test
  default void findsNothingDueAfterTheSecretWasChangedOrReset() { // E2 (14.2)
    Entry.AccountIssued renewed = anAccount().secret(new SecretState.Valid(DAY)).issued();
    Entry.AccountIssued reset = anAccount().secret(new SecretState.Valid(DAY)).issued();
    given(renewed, reset);
    given(
        new Entry.SecretChanged(
            renewed.account(), 1, new SecretState.Valid(DAY.plusMonths(6)), new SecretHash("$1")),
        new Entry.SecretReset(reset.account(), 1, "7/SKHCN"));

    assertThat(books().accounts().due(DAY.plusDays(1)))
        .doesNotContain(renewed.account(), reset.account());
  }

  private static Entry aliased(UUID account, int version, List<MailAddress> aliases) {
    return new Entry.StateChanged(
        account,
        version,
        new AccountState.Active(),
        MailboxSettings.of(1, Optional.empty(), aliases),
        "16/SNV-VP");
  }

  private static String local(String word) {
    return word + UUID.randomUUID().toString().substring(0, 8);
  }
}
