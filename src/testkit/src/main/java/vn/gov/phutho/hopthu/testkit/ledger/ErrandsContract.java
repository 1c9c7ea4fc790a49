package vn.gov.phutho.hopthu.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Append.Conflict;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Errands.Done;
import vn.gov.phutho.hopthu.core.ledger.FocalPoint;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;

/** Errands, and the changes of an account that are not its state. */
public interface ErrandsContract extends BooksContract {
  @Test
  default void doesAnErrandOnceForEachAccount() {
    UUID one = issued().account();
    UUID two = issued().account();
    Entry done = new Entry.AccountErrandDone(one, "archive", "sha256 00");
    given(done, new Entry.AccountErrandDone(two, "archive", "sha256 01"));

    assertThat(append(done)).isInstanceOf(Conflict.class);
    assertThat(books().errands().of(one)).isEqualTo(Map.of("archive", new Done(NOW, "sha256 00")));
  }

  @Test
  default void countsTheAccountsForWhichAnErrandWasDone() { // C10
    String errand = "destroy " + UUID.randomUUID();
    given(
        new Entry.AccountErrandDone(issued().account(), errand, "5.4d"),
        new Entry.AccountErrandDone(issued().account(), errand, "6.1"),
        new Entry.AccountErrandDone(issued().account(), errand + " and more", ""));

    assertThat(books().errands().count(errand)).isEqualTo(2);
    assertThat(books().errands().count("never done")).isZero();
  }

  @Test
  default void letsAnItemWaitForItsErrand() {
    Entry.DocumentAccepted document = aDocument().items("1", "2").accepted();
    ItemRef ref = item(document, "1");
    given(document, new Entry.ErrandOrdered(ref));

    assertThat(books().documents().errands()).contains(ref);
    assertThat(books().documents().find(ref).orElseThrow().undecided()).isFalse();
    assertThat(append(new Entry.ErrandOrdered(ref))).isInstanceOf(Conflict.class);
    assertThat(append(new Entry.ItemDecided(ref, UUID.randomUUID(), List.of())))
        .isInstanceOf(Conflict.class);

    given(
        new Entry.ItemErrandDone(ref, "takedown", "3 copies"),
        new Entry.ItemMoved(ref, ItemState.APPLIED, List.of()));

    assertThat(books().documents().errands()).doesNotContain(ref);
    assertThat(books().errands().of(ref)).containsKey("takedown");
    assertThat(books().errands().of(item(document, "2"))).isEmpty();
  }

  @Test
  default void knowsTheLastFocalPointOfAnAgency() {
    String agency = "a" + UUID.randomUUID();
    Entry.DocumentAccepted document = aDocument().items("1", "2").accepted();
    FocalPoint first = focalPoint("Lê Văn Sơn");
    FocalPoint second = focalPoint("Trần Mạnh Hùng");
    assertThat(books().focalPoints().of(agency)).isEmpty();
    given(document, new Entry.FocalPointNamed(item(document, "1"), agency, first));
    given(new Entry.FocalPointNamed(item(document, "2"), agency, second));

    assertThat(books().focalPoints().of(agency)).contains(second);
  }

  @Test
  default void changesHolderCircumstancesAndSecretEachByItself() {
    Entry.AccountIssued account = issued();
    UUID id = account.account();
    Holder holder =
        new Holder(
            account.record().holder().kind(),
            account.record().holder().address(),
            new PersonKey("other"),
            new Profile(
                "Lê Văn Sơn",
                Optional.of("Chánh Văn phòng"),
                Optional.of("snv"),
                Optional.of(new Phone("+84912345679"))));
    Circumstances absent = Circumstances.issued(LocalDate.of(2026, 1, 5));
    given(
        new Entry.HolderChanged(id, 1, holder, account.record().mailbox(), "30/SNV"),
        new Entry.CircumstancesChanged(id, 2, absent, "31/SNV"),
        new Entry.SecretReset(id, 3, "32/SNV"));

    assertThat(books().accounts().find(id))
        .contains(
            new AccountRecord(
                id,
                4,
                holder,
                account.record().state(),
                new SecretState.MustChange(),
                account.record().mailbox(),
                absent,
                "32/SNV"));
    assertThat(books().accounts().of(new PersonKey("other"))).isNotEmpty();
    assertThat(append(new Entry.SecretReset(id, 3, "32/SNV"))).isInstanceOf(Conflict.class);
  }

  private Entry.AccountIssued issued() {
    Entry.AccountIssued account = anAccount().issued();
    given(account);
    return account;
  }

  private static FocalPoint focalPoint(String name) {
    return new FocalPoint(
        name, Optional.of(new Phone("+84912345678")), MailAddress.parse("vanphong@phutho.gov.vn"));
  }
}
