package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Province.issue;
import static vn.gov.phutho.hopthu.core.Province.revoke;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

class DeskTest {
  private final Province province = new Province();

  @Test
  void namesThreeNamesakesOfOneDocument() { // A5, A6 (4.2)
    String number =
        province.accept(
            "15/SNV-VP",
            issue("1", "Trần Mạnh Hùng"),
            issue("2", "Trần Minh Hưng"),
            issue("3", "Trần Mai Hương"));
    province.work(number);
    assertThat(province.localParts(number)).containsExactly("hungtm", "hungtm2", "huongtm");
    assertThat(states(number))
        .containsExactly(ItemState.APPLIED, ItemState.APPLIED, ItemState.APPLIED);
  }

  @Test
  void actsOnceHoweverOftenItIsEntered() { // B5
    String number = province.accept("15/SNV-VP", issue("1", "Trần Mạnh Hùng"));
    province.work(number);
    int lines = province.ledger.history(number).size();
    province.work(number);
    province.work(number);
    assertThat(province.ledger.history(number)).hasSize(lines);
    assertThat(province.localParts(number)).containsExactly("hungtm");
  }

  @Test
  void leavesNineGoodItemsBesideABadOne() { // B1
    Item[] items = new Item[10];
    for (int i = 0; i < 10; i++) {
      items[i] = issue(Integer.toString(i), "Lê Văn " + "ABCDEFGHIK".charAt(i) + "nh");
    }
    items[4] =
        new Item.Faulty(
            "4", "/items/4", List.of(Reason.of(ReasonCode.SCHEMA, "/items/4/fullName")));
    String number = province.accept("16/SNV-VP", items);
    province.work(number);
    assertThat(states(number).stream().filter(s -> s == ItemState.APPLIED)).hasSize(9);
    ItemRecord bad = province.items(number).get(4);
    assertThat(bad.state()).isEqualTo(ItemState.REFUSED);
    assertThat(bad.reasons()).extracting(Reason::where).containsExactly("/items/4/fullName");
  }

  @Test
  void tellsEveryFaultOfAnItem() {
    Item.IssuePerson good = issue("1", "TrÇn M¹nh Hïng");
    String number =
        province.accept(
            "17/SNV-VP",
            new Item.IssuePerson(
                "1",
                good.where(),
                good.fullName(),
                good.person(),
                "khongco",
                good.position(),
                good.rank(),
                new Decision("1", LocalDate.parse("2027-01-01"), Optional.empty()),
                good.otpPhone()));
    province.work(number);
    assertThat(codes(number, 0))
        .containsExactlyInAnyOrder(
            ReasonCode.UNKNOWN_AGENCY,
            ReasonCode.DECISION_IN_FUTURE,
            ReasonCode.NAME_LEGACY_ENCODING);
  }

  @Test
  void grantsOneMailboxAPerson() {
    Item.IssuePerson first = issue("1", "Đỗ Ánh");
    province.work(province.accept("18/SNV-VP", first));
    province.work(province.accept("19/SNV-VP", first));
    assertThat(codes("19/SNV-VP", 0)).containsExactly(ReasonCode.PERSON_HAS_ACCOUNT);
  }

  @Test
  void holdsANameOfOneWord() { // A5
    province.work(province.accept("20/SNV-VP", issue("1", "Ánh")));
    assertThat(states("20/SNV-VP")).containsExactly(ItemState.HELD);
    assertThat(codes("20/SNV-VP", 0)).containsExactly(ReasonCode.NAME_SINGLE_WORD);
  }

  @Test
  void passesByAnAddressThatAForeignEntryHolds() { // A6
    province.directory.apply(
        new DirectoryChange.Add(
            new DirectoryEntry(
                "uid=x,ou=people,dc=phutho,dc=gov,dc=vn",
                Map.of("mail", List.of("hungtm@phutho.gov.vn")))));
    province.work(province.accept("21/SNV-VP", issue("1", "Trần Mạnh Hùng")));
    assertThat(province.localParts("21/SNV-VP")).containsExactly("hungtm2");
  }

  @Test
  void decidesNothingFromADirectoryThatCannotBeRead() {
    String number = province.accept("22/SNV-VP", issue("1", "Trần Mạnh Hùng"));
    assertThat(province.decide(number, new UnreadableDirectory()))
        .isInstanceOf(Desk.Round.Later.class);
    assertThat(states(number)).containsExactly(ItemState.ACCEPTED);
    province.work(number);
    assertThat(states(number)).containsExactly(ItemState.APPLIED);
  }

  @Test
  void locksSendingAndFixesTheDayOfDestruction() { // C4 (5.4d)
    Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");
    province.work(province.accept("23/SNV-VP", hung));
    province.work(province.accept("24/SNV-VP", revoke("1", hung, "hungtm", "2026-11-10")));
    assertThat(states("24/SNV-VP")).containsExactly(ItemState.APPLIED);
    DirectoryEntry entry = province.entry(province.account("hungtm"));
    assertThat(entry.first("hopthuStatus")).contains("sendLocked");
    assertThat(entry.first("hopthuStatusUntil")).contains("2026-12-10");
    assertThat(entry.first("hopthuHandover")).contains("skhcn@phutho.gov.vn");
    assertThat(entry.first("hopthuDirectory")).contains("FALSE");
  }

  @Test
  void locksAtOnceButHoldsADecisionOlderThanItsPeriod() { // C4
    Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");
    province.work(province.accept("25/SNV-VP", hung));
    province.work(province.accept("26/SNV-VP", revoke("1", hung, "hungtm", "2026-09-15")));
    assertThat(states("26/SNV-VP")).containsExactly(ItemState.HELD);
    assertThat(codes("26/SNV-VP", 0)).containsExactly(ReasonCode.DECISION_TOO_OLD);
    assertThat(province.ledger.find(province.account("hungtm")).orElseThrow().state())
        .isInstanceOf(AccountState.SendLocked.class);
  }

  @Test
  void refusesARevocationThatDoesNotFit() {
    Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");
    Item.IssuePerson other = issue("2", "Đỗ Ánh");
    province.work(province.accept("27/SNV-VP", hung));
    province.work(
        province.accept(
            "28/SNV-VP",
            revoke("1", hung, "khongco", "2026-11-10"),
            revoke("2", other, "hungtm", "2026-11-10"),
            revoke("3", hung, "hungtm", "2026-11-10"),
            revoke("4", hung, "hungtm", "2026-11-10")));
    assertThat(codes("28/SNV-VP", 0)).containsExactly(ReasonCode.UNKNOWN_ADDRESS);
    assertThat(codes("28/SNV-VP", 1)).containsExactly(ReasonCode.NOT_THE_HOLDER);
    assertThat(states("28/SNV-VP").get(2)).isEqualTo(ItemState.APPLIED);
    assertThat(codes("28/SNV-VP", 3)).containsExactly(ReasonCode.ALREADY_REVOKED);
  }

  @Test
  void neverIssuesARevokedAddressAgain() { // A6
    Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");
    province.work(province.accept("29/SNV-VP", hung));
    province.work(province.accept("30/SNV-VP", revoke("1", hung, "hungtm", "2026-11-10")));
    province.work(province.accept("31/SNV-VP", hung));
    assertThat(province.localParts("31/SNV-VP")).containsExactly("hungtm2");
  }

  private List<ItemState> states(String number) {
    return province.items(number).stream().map(ItemRecord::state).toList();
  }

  private List<ReasonCode> codes(String number, int item) {
    return province.items(number).get(item).reasons().stream().map(Reason::code).toList();
  }

  private record UnreadableDirectory() implements Directory {
    @Override
    public Observed<List<DirectoryEntry>> find(UUID id, MailAddress address) {
      return Observed.failed("no connection");
    }

    @Override
    public Effect apply(DirectoryChange change) {
      throw new AssertionError("nothing is written while nothing can be read");
    }
  }
}
