package vn.gov.phutho.hopthu.testkit.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.addressbook.Listing;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.testkit.ledger.BooksContract;

/** Who is listed (F1, design table of states). Every test has an agency of its own. */
public interface AddressBookContract extends BooksContract {
  LocalDate TODAY = LocalDate.of(2026, 11, 24);

  AddressBook addressBook();

  private static String agency() {
    return "cq" + UUID.randomUUID().toString().substring(0, 8);
  }

  private List<Listing> listed(String agency) {
    return ((Observed.Complete<List<Listing>>) addressBook().listed(agency::equals, 100)).value();
  }

  @Test
  default void listsAPersonWithNameTitleAndAgencyAndNothingElse() {
    String agency = agency();
    Entry.AccountIssued account = anAccount().worksAt(agency).issued();
    given(account);

    assertThat(listed(agency))
        .containsExactly(
            new Listing(
                AccountKind.PERSON,
                account.record().holder().address(),
                "Trần Mạnh Hùng",
                Optional.of("Chuyên viên"),
                agency));
  }

  @Test
  default void listsAnAgencyUnderItself() {
    String agency = agency();
    given(anAccount().agency("Sở Nội vụ").address(agency + "@phutho.gov.vn").issued());

    assertThat(listed(agency))
        .containsExactly(
            new Listing(
                AccountKind.AGENCY,
                new MailAddress(agency, "phutho.gov.vn"),
                "Sở Nội vụ",
                Optional.empty(),
                agency));
  }

  @Test
  default void listsNobodyWhoIsRevokedReplacedSuspendedOrDestroyed() {
    String agency = agency();
    for (AccountState state :
        List.of(
            new AccountState.SendLocked(TODAY, TODAY.plusDays(31)),
            new AccountState.Retiring(TODAY.plusDays(15)),
            new AccountState.Suspended("13.5", TODAY, TODAY.plusDays(21)),
            new AccountState.Destroyed(TODAY))) {
      Entry.AccountIssued account = anAccount().worksAt(agency).issued();
      given(account);
      assertThat(listed(agency)).hasSize(1);

      given(changed(account, 1, state));

      assertThat(listed(agency)).as(state.toString()).isEmpty();
    }
  }

  @Test
  default void listsARestoredAccountAgain() {
    String agency = agency();
    Entry.AccountIssued account = anAccount().worksAt(agency).suspendedSince(TODAY).issued();
    given(account);
    assertThat(listed(agency)).isEmpty();

    given(changed(account, 1, new AccountState.Active()));

    assertThat(listed(agency)).hasSize(1);
  }

  @Test
  default void listsANewAccountWhenItsDocumentIsApplied() {
    String agency = agency();
    Entry.DocumentAccepted document = aDocument().accepted();
    Entry.AccountIssued account = anAccount().worksAt(agency).issued();
    ItemRef item = item(document, "1");
    given(document, account, new Entry.ItemDecided(item, account.account(), List.of()));
    assertThat(listed(agency)).isEmpty();

    given(new Entry.ItemMoved(item, ItemState.APPLIED, List.of()));

    assertThat(listed(agency)).hasSize(1);
  }

  @Test
  default void listsNobodyOfAnAgencyThatIsNotWanted() {
    given(anAccount().worksAt(agency()).issued());

    assertThat(listed(agency())).isEmpty();
  }

  @Test
  default void saysThatThereAreMoreThanWereAskedFor() {
    String agency = agency();
    for (int n = 0; n < 3; n++) {
      given(anAccount().worksAt(agency).issued());
    }

    assertThat(addressBook().listed(agency::equals, 3)).isInstanceOf(Observed.Complete.class);
    assertThat(addressBook().listed(agency::equals, 2))
        .isInstanceOfSatisfying(
            Observed.Partial.class, p -> assertThat((List<?>) p.value()).hasSize(2));
  }

  private static Entry changed(Entry.AccountIssued account, int version, AccountState state) {
    return new Entry.StateChanged(
        account.account(), version, state, account.record().mailbox(), "9/SKHCN");
  }
}
