package vn.gov.phutho.hopthu.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.ledger.Absence;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Append.Appended;
import vn.gov.phutho.hopthu.core.ledger.Append.Conflict;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.testkit.Race;

/** What a ledger keeps, and what it does not let in. */
public interface LedgerContract extends BooksContract {
  LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  default void keepsEveryKindOfEntryAsItWas() {
    Entry.DocumentAccepted document = aDocument().items("1", "2").accepted();
    Entry.AccountIssued account = anAccount().aliases(fresh("alias")).issued();
    UUID id = account.account();
    List<Entry> all =
        List.of(
            document,
            account,
            new Entry.ItemDecided(item(document, "1"), id, someReasons()),
            new Entry.EffectApplied(id, "add entry", document.number()),
            new Entry.SecretHandedOver(item(document, "1"), id),
            new Entry.ItemMoved(item(document, "1"), ItemState.HELD, someReasons()),
            new Entry.SecretChanged(
                id, 1, new SecretState.Valid(TODAY.plusMonths(6)), new SecretHash("$argon2id$1")),
            new Entry.SecretChanged(id, 2, new SecretState.MustChange(), new SecretHash("$2")),
            changed(id, 3, new AccountState.SendLocked(TODAY, TODAY.plusDays(31))),
            changed(id, 4, new AccountState.Retiring(TODAY)),
            changed(id, 5, new AccountState.Suspended("13.2", TODAY, TODAY.plusDays(21))),
            changed(id, 6, new AccountState.Destroyed(TODAY)),
            changed(id, 7, new AccountState.Active()),
            new Entry.HolderChanged(
                id, 8, account.record().holder(), account.record().mailbox(), "17/SNV-VP"),
            new Entry.CircumstancesChanged(id, 9, someCircumstances(), "18/SNV-VP"),
            new Entry.SecretReset(id, 10, "19/SNV-VP"),
            granted(id, 11, 3000, Optional.of(item(document, "2"))),
            granted(id, 12, 1000, Optional.empty()),
            new Entry.AccountErrandDone(id, "archive", "sha256 00"));

    given(all.toArray(Entry[]::new));

    assertThat(books().ledger().history(id))
        .extracting(LedgerLine::entry)
        .containsExactlyElementsOf(all.subList(1, all.size()));
    assertThat(books().ledger().history(document.number()))
        .extracting(LedgerLine::entry)
        .containsExactly(document, all.get(2), all.get(4), all.get(5));
  }

  @Test
  default void recordsAnExceptionWithTheSizeUntilAnotherIsGranted() {
    Entry.AccountIssued account = anAccount().issued();
    UUID id = account.account();
    Optional<ItemRef> order = Optional.of(new ItemRef("30/SKHCN-CNTT", "1"));
    given(account, granted(id, 1, 3000, order), changed(id, 2, new AccountState.Retiring(TODAY)));
    assertThat(books().accounts().find(id).orElseThrow().circumstances().quotaException())
        .isEqualTo(order);

    given(granted(id, 3, 1000, Optional.empty()));
    AccountRecord regular = books().accounts().find(id).orElseThrow();
    assertThat(regular.circumstances().quotaException()).isEmpty();
    assertThat(regular.mailbox().quotaBytes()).isEqualTo(1000L << 20);
    assertThat(regular.version()).isEqualTo(4);
    assertThat(books().accounts().at(regular.holder().address())).contains(regular);
  }

  @Test
  default void grantsASizeToTheVersionThatWasSeenAlone() {
    Entry.AccountIssued account = anAccount().issued();
    given(account);
    assertConflict(append(granted(account.account(), 2, 1000, Optional.empty())));
    assertConflict(append(granted(UUID.randomUUID(), 1, 1000, Optional.empty())));
  }

  @Test
  default void keepsTimesToTheMicrosecond() {
    Entry.DocumentAccepted document = aDocument().accepted();
    books().ledger().append(Instant.parse("2026-11-24T02:00:00.123456789Z"), List.of(document));

    assertThat(books().ledger().history(document.number()))
        .extracting(LedgerLine::at)
        .containsExactly(Instant.parse("2026-11-24T02:00:00.123456Z"));
    assertThat(books().documents().find(document.number()).orElseThrow().acceptedAt())
        .isEqualTo(Instant.parse("2026-11-24T02:00:00.123456Z"));
  }

  @Test
  default void answersWithThePositionOfTheLastEntry() {
    Entry.DocumentAccepted document = aDocument().items("1").accepted();
    long position =
        ((Appended)
                append(
                    document, new Entry.ItemMoved(item(document, "1"), ItemState.HELD, List.of())))
            .position();

    assertThat(books().ledger().history(document.number()).get(1).position()).isEqualTo(position);
  }

  @Test
  default void givesLaterEntriesHigherPositions() {
    long first = ((Appended) append(aDocument().accepted())).position();
    long second = ((Appended) append(aDocument().accepted())).position();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  default void appendsNothingWhenOneEntryIsAConflict() {
    Entry.DocumentAccepted old = aDocument().accepted();
    given(old);
    Entry.DocumentAccepted document = aDocument().accepted();
    Entry.AccountIssued account = anAccount().issued();

    assertThat(append(document, account, old)).isInstanceOf(Conflict.class);

    assertThat(books().documents().find(document.number())).isEmpty();
    assertThat(books().accounts().find(account.account())).isEmpty();
    assertThat(books().accounts().at(account.record().holder().address())).isEmpty();
    assertThat(books().ledger().history(document.number())).isEmpty();
    given(document, account);
  }

  @Test
  default void saysWhatTheConflictIsAbout() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document);

    assertThat(append(document))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.what()).contains(document.number()));
  }

  @Test
  default void refusesAKnownDocumentNumberWhateverItsContent() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document);

    assertConflict(
        append(new Entry.DocumentAccepted(document.number(), "other", List.of("7"), "other")));
  }

  @Test
  default void decidesAnItemOnce() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document);
    Entry decided = new Entry.ItemDecided(item(document, "1"), UUID.randomUUID(), List.of());
    given(decided);

    assertConflict(append(decided));
    assertConflict(
        append(new Entry.ItemDecided(item(document, "1"), UUID.randomUUID(), List.of())));
  }

  @Test
  default void decidesNoItemThatLeftItsFirstState() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document, moved(document, ItemState.HELD));

    assertConflict(
        append(new Entry.ItemDecided(item(document, "1"), UUID.randomUUID(), List.of())));
  }

  @Test
  default void knowsNoItemOfAnotherDocument() {
    Entry.DocumentAccepted document = aDocument().accepted();

    assertConflict(append(moved(document, ItemState.HELD)));
    assertConflict(
        append(new Entry.ItemDecided(item(document, "1"), UUID.randomUUID(), List.of())));
    assertConflict(append(new Entry.SecretHandedOver(item(document, "1"), UUID.randomUUID())));
  }

  @Test
  default void movesOpenItemsAndNoOthers() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document);

    given(moved(document, ItemState.HELD));
    assertConflict(append(moved(document, ItemState.HELD)));
    given(moved(document, ItemState.ACCEPTED));
    assertConflict(append(moved(document, ItemState.ACCEPTED)));
    given(moved(document, ItemState.APPLIED));
    assertConflict(append(moved(document, ItemState.APPLIED)));
    assertConflict(append(moved(document, ItemState.HELD)));
  }

  @Test
  default void issuesAnAddressOnce() {
    Entry.AccountIssued first = anAccount().issued();
    given(first);
    String address = first.record().holder().address().toString();

    assertConflict(append(anAccount().address(address).issued()));
    assertConflict(append(anAccount().aliases(address).issued()));
    assertConflict(append(anAccount().id(first.account()).issued()));
  }

  @Test
  default void issuesNoAddressThatIsAnAlias() {
    String alias = fresh("alias");
    given(anAccount().aliases(alias).issued());

    assertConflict(append(anAccount().address(alias).issued()));
  }

  @Test
  default void givesNoAliasThatAnotherAccountHeld() {
    Entry.AccountIssued holder = anAccount().issued();
    Entry.AccountIssued other = anAccount().issued();
    given(holder, other);

    assertConflict(
        append(withAlias(other.account(), 1, Optional.of(holder.record().holder().address()))));
    assertThat(books().accounts().find(other.account())).contains(other.record());
  }

  @Test
  default void issuesNoAddressOfADestroyedAccountOrALostAlias() {
    MailAddress alias = MailAddress.parse(fresh("alias"));
    Entry.AccountIssued account = anAccount().issued();
    UUID id = account.account();
    given(account, withAlias(id, 1, Optional.of(alias)), withAlias(id, 2, Optional.empty()));
    given(changed(id, 3, new AccountState.Destroyed(TODAY)));

    assertConflict(append(anAccount().address(alias.toString()).issued()));
    assertConflict(
        append(anAccount().address(account.record().holder().address().toString()).issued()));
  }

  @Test
  default void letsAnAccountTakeItsAliasAgain() {
    Optional<MailAddress> alias = Optional.of(MailAddress.parse(fresh("alias")));
    Entry.AccountIssued account = anAccount().issued();
    UUID id = account.account();

    given(account, withAlias(id, 1, alias), withAlias(id, 2, Optional.empty()));

    given(withAlias(id, 3, alias));
  }

  @Test
  default void changesAnAccountFromItsVersionAlone() {
    Entry.AccountIssued account = anAccount().issued();
    UUID id = account.account();
    given(account, changed(id, 1, new AccountState.Retiring(TODAY)));

    assertConflict(append(changed(id, 1, new AccountState.Active())));
    assertConflict(append(changed(id, 3, new AccountState.Active())));
    assertConflict(
        append(new Entry.SecretChanged(id, 1, new SecretState.Initial(), new SecretHash("$old"))));
    assertThat(books().accounts().secrets(id)).isEmpty();
    given(changed(id, 2, new AccountState.Active()));
  }

  @Test
  default void changesNoUnknownAccount() {
    assertConflict(append(changed(UUID.randomUUID(), 1, new AccountState.Active())));
  }

  @Test
  default void handsASecretOverOnce() {
    Entry.DocumentAccepted document = aDocument().accepted();
    Entry handed = new Entry.SecretHandedOver(item(document, "1"), UUID.randomUUID());
    given(document, handed);

    assertConflict(append(handed));
  }

  @Test
  default void letsOneOfManyIssueAnAddress() {
    String address = fresh("wanted");

    List<Append> answers =
        Race.of(8, n -> append(aDocument().accepted(), anAccount().address(address).issued()));

    assertThat(answers).filteredOn(Appended.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(7);
  }

  @Test
  default void letsOneOfManyChangeAVersion() {
    Entry.AccountIssued account = anAccount().issued();
    given(account);

    List<Append> answers =
        Race.of(8, n -> append(changed(account.account(), 1, new AccountState.Retiring(TODAY))));

    assertThat(answers).filteredOn(Appended.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(7);
    assertThat(books().accounts().find(account.account()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  default void letsOneOfManyDecideAnItem() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document);

    List<Append> answers =
        Race.of(
            8,
            n ->
                append(
                    anAccount().issued(),
                    new Entry.ItemDecided(item(document, "1"), new UUID(0, n), List.of())));

    assertThat(answers).filteredOn(Appended.class::isInstance).hasSize(1);
  }

  @Test
  default void takesAppendsThatTouchTheSameAccountsInAnotherOrder() {
    Entry.AccountIssued one = anAccount().issued();
    Entry.AccountIssued two = anAccount().issued();
    given(one, two);
    Entry first = changed(one.account(), 1, new AccountState.Retiring(TODAY));
    Entry second = changed(two.account(), 1, new AccountState.Retiring(TODAY));

    List<Append> answers =
        Race.of(8, n -> n % 2 == 0 ? append(first, second) : append(second, first));

    assertThat(answers).filteredOn(Appended.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(7);
  }

  @Test
  default void takesAppendsThatIssueTheSameAddressesInAnotherOrder() {
    String one = fresh("one");
    String two = fresh("two");

    List<Append> answers =
        Race.of(
            4,
            n ->
                n % 2 == 0
                    ? append(anAccount().address(one).issued(), anAccount().address(two).issued())
                    : append(anAccount().address(two).issued(), anAccount().address(one).issued()));

    assertThat(answers).filteredOn(Appended.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(3);
  }

  private static void assertConflict(Append append) {
    assertThat(append).isInstanceOf(Conflict.class);
  }

  private static Entry moved(Entry.DocumentAccepted document, ItemState to) {
    return new Entry.ItemMoved(item(document, "1"), to, List.of());
  }

  private static Entry changed(UUID account, int version, AccountState state) {
    return new Entry.StateChanged(
        account, version, state, anAccount().build().mailbox(), "16/SNV-VP");
  }

  private static Entry granted(
      UUID account, int version, int megabytes, Optional<ItemRef> exception) {
    return new Entry.QuotaGranted(
        account,
        version,
        new QuotaGrant(AccountKind.PERSON, megabytes, exception),
        "30/SKHCN-CNTT");
  }

  private static Entry withAlias(UUID account, int version, Optional<MailAddress> alias) {
    return new Entry.StateChanged(
        account,
        version,
        new AccountState.Active(),
        MailboxSettings.of(1, Optional.empty(), alias.stream().toList()),
        "16/SNV-VP");
  }

  private static String fresh(String word) {
    return word + "-" + UUID.randomUUID() + "@phutho.gov.vn";
  }

  private static Circumstances someCircumstances() {
    return Circumstances.issued(TODAY)
        .withHold(Optional.of(new ItemRef("20/SKHCN", "1")))
        .withAbsence(new Absence(TODAY, TODAY.plusDays(90), "học tập"))
        .withConfirmed(Optional.of(new ItemRef("21/SKHCN", "2")));
  }

  private static List<Reason> someReasons() {
    return List.of(
        new Reason(ReasonCode.DECISION_TOO_OLD, "/items/0/decision", "31 ngày"),
        Reason.of(ReasonCode.NAME_INVALID, "/items/0/fullName"));
  }
}
