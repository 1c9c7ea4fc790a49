package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Papers.DEPARTMENT;
import static vn.gov.phutho.hopthu.core.Papers.agency;
import static vn.gov.phutho.hopthu.core.Papers.agencyChange;
import static vn.gov.phutho.hopthu.core.Papers.agreed;
import static vn.gov.phutho.hopthu.core.Papers.representative;
import static vn.gov.phutho.hopthu.core.Province.address;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

class Form02Test {
  private final Province province = new Province();

  @BeforeEach
  void issued() {
    province.submit("01", "1/A", agency(DEPARTMENT, AgencyType.DEPARTMENT));
  }

  @Test
  void givesTheMailboxToAnotherRepresentative() { // C8 (5.3b, 8.2d)
    province.submit(
        "02",
        "2/A",
        agencyChange(
            DEPARTMENT, "skhcn", new AgencyChange.NewRepresentative(representative("Hà Văn Nam"))));
    AccountRecord account = province.record("skhcn");
    assertThat(province.state("2/A")).isEqualTo(ItemState.APPLIED);
    assertThat(account.holder().person()).isEqualTo(representative("Hà Văn Nam").person());
    assertThat(account.secret()).isInstanceOf(SecretState.MustChange.class);
    assertThat(account.holder().profile().fullName()).isEqualTo(DEPARTMENT);
  }

  @Test
  void changesAPhoneAndLeavesTheSecret() { // 5.3b
    Phone phone = new Phone("+84911111111");
    province.submit(
        "02", "2/A", agencyChange(DEPARTMENT, "skhcn", new AgencyChange.NewPhone(phone)));
    AccountRecord account = province.record("skhcn");
    assertThat(account.holder().profile().otpPhone()).contains(phone);
    assertThat(account.secret()).isInstanceOf(SecretState.Initial.class);
  }

  @Test
  void refusesTheNameOfAnotherAgency() {
    province.submit(
        "02", "2/A", agencyChange("Sở Nội vụ", "skhcn", new AgencyChange.NewName("Sở Nội vụ mới")));
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.NAME_DIFFERS);
    assertThat(province.record("skhcn").holder().profile().fullName()).isEqualTo(DEPARTMENT);
  }

  @Test
  void movesToTheAddressThatTheRegisterGivesTheName() { // C2: 15 days from the approval
    province.submit("01", "2/A", agreed("Sở cũ", "socu"));
    province.submit(
        "02",
        "3/A",
        agencyChange(
            "Sở cũ",
            "socu",
            new AgencyChange.NewName("Sở Nội vụ"),
            new AgencyChange.NewAddress(address("snv"))));
    assertThat(province.localParts("3/A")).containsExactly("snv");
    assertThat(province.record("socu").state())
        .isEqualTo(new AccountState.Retiring(LocalDate.parse("2026-12-09")));
    assertThat(province.record("socu").mailbox().handover()).contains(address("snv"));
  }

  @Test
  void holdsAnAddressThatTheRegisterDoesNotGive() {
    province.submit(
        "02",
        "2/A",
        agencyChange(DEPARTMENT, "skhcn", new AgencyChange.NewAddress(address("khcn"))));
    assertThat(province.state("2/A")).isEqualTo(ItemState.HELD);
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.AGENCY_ADDRESS_DIFFERS);
    assertThat(province.record("skhcn").state()).isInstanceOf(AccountState.Active.class);
  }
}
