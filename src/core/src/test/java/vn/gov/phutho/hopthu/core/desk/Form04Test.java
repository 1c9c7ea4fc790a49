package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Papers.change;
import static vn.gov.phutho.hopthu.core.Province.NOW;
import static vn.gov.phutho.hopthu.core.Province.address;
import static vn.gov.phutho.hopthu.core.Province.issue;
import static vn.gov.phutho.hopthu.core.Province.revoke;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewAddress;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewAgency;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewName;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewPhone;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewPosition;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewRank;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

class Form04Test {
  private static final String HUNG = "Trần Mạnh Hùng";

  private final Province province = new Province();
  private final Item.IssuePerson hung = issue("1", HUNG);

  @BeforeEach
  void issued() {
    province.submit("03", "1/A", hung);
  }

  private void submit(String number, Item item) {
    province.submit("04", number, item);
  }

  @Test
  void changesPositionNamePhone() { // C2 (5.4b)
    Phone phone = new Phone("+84911111111");
    submit(
        "2/A",
        change(
            HUNG,
            "skhcn",
            "hungtm",
            new NewPosition("Phó Giám đốc"),
            new NewRank(Rank.LEADER),
            new NewName("Trần Mạnh  Hưng"),
            new NewPhone(phone)));
    AccountRecord account = province.record("hungtm");
    assertThat(province.state("2/A")).isEqualTo(ItemState.APPLIED);
    assertThat(account.holder().profile().title()).contains("Phó Giám đốc");
    assertThat(account.holder().profile().fullName()).isEqualTo("Trần Mạnh Hưng");
    assertThat(account.holder().profile().otpPhone()).contains(phone);
    assertThat(province.entry(account.id()).first("displayName")).contains("Trần Mạnh Hưng");
  }

  @Test
  void keepsTheMailboxAtATransfer() { // C3 (5.4c)
    submit("2/A", change(HUNG, "snv", "hungtm", new NewAgency("snv")));
    assertThat(province.state("2/A")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("hungtm").holder().profile().agency()).contains("snv");
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Active.class);
  }

  @Test
  void takesATransferFromTheReceivingAgencyAlone() { // C3 (5.4c)
    province.work(
        province.accept(
            "04", "2/A", "skhcn", NOW, change(HUNG, "snv", "hungtm", new NewAgency("snv"))));
    submit("3/A", change(HUNG, "skhcn", "hungtm", new NewAgency("snv")));
    submit("4/A", change(HUNG, "khongco", "hungtm", new NewAgency("khongco")));
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.NOT_THE_RECEIVING_AGENCY);
    assertThat(province.codes("3/A")).containsExactly(ReasonCode.AGENCY_DIFFERS);
    assertThat(province.codes("4/A")).containsExactly(ReasonCode.UNKNOWN_AGENCY);
    assertThat(province.record("hungtm").holder().profile().agency()).contains("skhcn");
  }

  @Test
  void refusesWhatDoesNotFitTheAccount() { // B1: the form has no CCCD
    submit("2/A", change("Đỗ Ánh", "snv", "hungtm", new NewPosition("Chánh thanh tra")));
    submit("3/A", change(HUNG, "skhcn", "khongco", new NewPosition("Chánh thanh tra")));
    submit(
        "4/A", change(HUNG, "skhcn", "hungtm", "2026-11-25", new NewName("Tr\u0441n M\u0430nh")));
    assertThat(province.codes("2/A"))
        .containsExactly(ReasonCode.NAME_DIFFERS, ReasonCode.AGENCY_DIFFERS);
    assertThat(province.codes("3/A")).containsExactly(ReasonCode.UNKNOWN_ADDRESS);
    assertThat(province.codes("4/A")).hasSize(2).startsWith(ReasonCode.DECISION_IN_FUTURE);
    assertThat(province.record("hungtm").holder().profile().title()).contains("Chuyên viên");
  }

  @Test
  void changesNothingOfARevokedMailbox() {
    province.submit("03", "2/A", revoke("1", hung, "hungtm", "2026-11-10"));
    submit("3/A", change(HUNG, "skhcn", "hungtm", new NewPosition("Chánh thanh tra")));
    assertThat(province.codes("3/A")).containsExactly(ReasonCode.ALREADY_REVOKED);
  }

  @Test
  void replacesTheMailboxWhenTheNameAsksForAnotherAddress() { // C2, C3: 15 days, D+15 the last
    submit(
        "2/A",
        change(
            HUNG,
            "skhcn",
            "hungtm",
            new NewName("Trần Mạnh Dũng"),
            new NewAddress(address("dungtm"))));
    assertThat(province.localParts("2/A")).containsExactly("dungtm");
    AccountRecord old = province.record("hungtm");
    assertThat(old.state()).isEqualTo(new AccountState.Retiring(LocalDate.parse("2026-12-05")));
    assertThat(old.mailbox().handover()).contains(address("dungtm"));
    AccountRecord issued = province.record("dungtm");
    assertThat(issued.state()).isInstanceOf(AccountState.Active.class);
    assertThat(issued.secret()).isInstanceOf(SecretState.Initial.class);
    assertThat(issued.holder().person()).isEqualTo(hung.person());
    assertThat(issued.holder().profile().fullName()).isEqualTo("Trần Mạnh Dũng");
  }

  @Test
  void holdsAnAddressThatTheRuleDoesNotGive() { // 4.2
    submit("2/A", change(HUNG, "skhcn", "hungtm", new NewAddress(address("sep"))));
    assertThat(province.state("2/A")).isEqualTo(ItemState.HELD);
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.ADDRESS_DIFFERS);
    assertThat(province.items("2/A").get(0).reasons().get(0).detail())
        .isEqualTo("hungtm2@phutho.gov.vn");
  }

  @Test
  void refusesAnAddressThatWasIssued() { // A6
    province.submit("03", "2/A", issue("2", "Đỗ Ánh"));
    submit("3/A", change(HUNG, "skhcn", "hungtm", new NewAddress(address("anhd"))));
    submit("4/A", change(HUNG, "skhcn", "hungtm", new NewAddress(address("postmaster"))));
    assertThat(province.codes("3/A")).containsExactly(ReasonCode.ADDRESS_TAKEN);
    assertThat(province.codes("4/A")).containsExactly(ReasonCode.ADDRESS_TAKEN);
  }

  @Test
  void holdsAReplacementWhoseFifteenDaysAreOver() { // C4
    submit(
        "2/A",
        change(
            HUNG,
            "skhcn",
            "hungtm",
            "2026-11-08",
            new NewName("Trần Mạnh Dũng"),
            new NewAddress(address("dungtm"))));
    assertThat(province.state("2/A")).isEqualTo(ItemState.HELD);
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.DECISION_TOO_OLD);
    assertThat(province.record("dungtm").state()).isInstanceOf(AccountState.Active.class);
  }
}
