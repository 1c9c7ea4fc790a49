package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Papers.DEPARTMENT;
import static vn.gov.phutho.hopthu.core.Papers.agency;
import static vn.gov.phutho.hopthu.core.Papers.agreed;
import static vn.gov.phutho.hopthu.core.Papers.dissolved;
import static vn.gov.phutho.hopthu.core.Papers.representative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

class Form01Test {
  private final Province province = new Province();

  private void department() {
    province.submit("01", "1/A", agency(DEPARTMENT, AgencyType.DEPARTMENT));
    assertThat(province.state("1/A")).isEqualTo(ItemState.APPLIED);
  }

  @Test
  void givesAnAgencyItsAddressQuotaAndRepresentative() { // C1, D1, 4.1a
    department();
    AccountRecord account = province.record("skhcn");
    assertThat(account.holder().kind()).isEqualTo(AccountKind.AGENCY);
    assertThat(account.holder().person()).isEqualTo(representative("Lê Thị Văn").person());
    assertThat(account.holder().profile().otpPhone())
        .contains(representative("Lê Thị Văn").phone());
    assertThat(account.mailbox().quotaBytes()).isEqualTo(2000L << 20);
    assertThat(account.secret()).isInstanceOf(SecretState.Initial.class);
    assertThat(province.entry(account.id()).dn()).startsWith("ou=skhcn,ou=agencies,");
  }

  @Test
  void givesCommunesAndSubUnitsTheirs() { // A2, A3 (4.1b, 4.1c)
    department();
    province.submit("01", "2/A", agency("Ủy ban nhân dân xã Phùng Nguyên", AgencyType.COMMUNE));
    province.submit("01", "3/A", agency("Phòng Chuyển đổi số", AgencyType.SUBUNIT, "skhcn"));
    assertThat(province.localParts("2/A")).containsExactly("phungnguyen");
    assertThat(province.localParts("3/A")).containsExactly("cds.skhcn");
    assertThat(province.record("cds.skhcn").holder().profile().agency()).contains("skhcn");
  }

  @Test
  void holdsASubUnitUntilItsParentHasAMailbox() { // A3: its entry stands below the parent's
    province.submit("01", "2/A", agency("Phòng Chuyển đổi số", AgencyType.SUBUNIT, "skhcn"));
    assertThat(province.state("2/A")).isEqualTo(ItemState.HELD);
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.PARENT_WITHOUT_MAILBOX);
  }

  @Test
  void refusesASubUnitOfAnUnknownParentOrNone() { // 4.1c
    province.submit("01", "1/A", agency("Phòng Không tên", AgencyType.SUBUNIT, "khongco"));
    province.submit("01", "2/A", agency("Phòng Chuyển đổi số", AgencyType.SUBUNIT));
    assertThat(province.codes("1/A")).containsExactly(ReasonCode.UNKNOWN_AGENCY);
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.FIELD_MISSING);
  }

  @Test
  void takesAnAgreedAddressAndInventsNone() { // A4 (4.1d)
    province.submit("01", "1/A", agreed("Tỉnh ủy Phú Thọ", "tinhuy"));
    province.submit("01", "2/A", agency("Tỉnh đoàn Phú Thọ", AgencyType.AGREED));
    assertThat(province.localParts("1/A")).containsExactly("tinhuy");
    assertThat(province.state("2/A")).isEqualTo(ItemState.HELD);
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.AGREED_ADDRESS_MISSING);
  }

  @Test
  void holdsAnAddressThatAnotherHolds() { // A8: agencies get no number
    province.submit("01", "1/A", agreed("Tỉnh ủy Phú Thọ", "tinhuy"));
    province.submit("01", "2/A", agreed("Báo Phú Thọ", "tinhuy"));
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.AGENCY_ADDRESS_TAKEN);
    province.directory.apply(
        new DirectoryChange.Add(
            new DirectoryEntry(
                "uid=x,ou=people,dc=phutho,dc=gov,dc=vn",
                Map.of("mail", List.of("baophutho@phutho.gov.vn")))));
    province.submit("01", "3/A", agreed("Báo Phú Thọ", "baophutho"));
    province.submit("01", "4/A", agreed("Báo Phú Thọ", "postmaster"));
    assertThat(province.codes("3/A")).containsExactly(ReasonCode.AGENCY_ADDRESS_TAKEN);
    assertThat(province.codes("4/A")).containsExactly(ReasonCode.AGENCY_ADDRESS_RESERVED);
    assertThat(province.state("4/A")).isEqualTo(ItemState.HELD);
  }

  @Test
  void refusesASecondMailboxOfOneAgency() {
    department();
    province.submit("01", "2/A", agency(DEPARTMENT, AgencyType.DEPARTMENT));
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.AGENCY_HAS_MAILBOX);
  }

  @Test
  void letsARepresentativeHaveAMailboxOfHisOwn() { // 4.2, 5.3a
    department();
    Item.IssuePerson van =
        new Item.IssuePerson(
            "1",
            "/items/1",
            "Lê Thị Văn",
            representative("Lê Thị Văn").person(),
            "skhcn",
            Optional.empty(),
            Rank.STAFF,
            Province.issue("1", "Đỗ Ánh").decision(),
            representative("Lê Thị Văn").phone());
    province.submit("03", "2/A", van);
    province.submit("01", "3/A", agreed("Tỉnh ủy Phú Thọ", "tinhuy"));
    assertThat(province.localParts("2/A")).containsExactly("vanlt");
    assertThat(province.state("3/A")).isEqualTo(ItemState.APPLIED);
    province.submit("03", "4/A", van);
    assertThat(province.codes("4/A")).containsExactly(ReasonCode.PERSON_HAS_ACCOUNT);
  }

  @Test
  void locksADissolvedAgencyAndForwardsToItsSuccessor() { // C5 (5.3a), 60 days
    department();
    province.submit("01", "2/A", dissolved(DEPARTMENT, "skhcn", "2026-11-10", "snv@phutho.gov.vn"));
    assertThat(province.state("2/A")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("skhcn").state())
        .isEqualTo(
            new AccountState.SendLocked(
                LocalDate.parse("2026-11-10"), LocalDate.parse("2027-01-10")));
    assertThat(province.entry(province.account("skhcn")).first("hopthuHandover"))
        .contains("snv@phutho.gov.vn");
  }

  @Test
  void holdsADissolutionOlderThanItsPeriod() { // C4
    department();
    province.submit("01", "2/A", dissolved(DEPARTMENT, "skhcn", "2026-09-24", ""));
    assertThat(province.codes("2/A")).containsExactly(ReasonCode.DECISION_TOO_OLD);
    assertThat(province.record("skhcn").state()).isInstanceOf(AccountState.SendLocked.class);
  }

  @Test
  void refusesARevocationThatDoesNotFit() { // D3, B1
    department();
    Item.IssuePerson anh = Province.issue("1", "Đỗ Ánh");
    province.submit("03", "2/A", anh);
    province.submit("01", "3/A", dissolved("Sở Nội vụ", "skhcn", "2026-11-10", "x@gmail.com"));
    province.submit("01", "4/A", dissolved("Đỗ Ánh", "anhd", "2026-11-10", ""));
    province.submit(
        "01", "5/A", dissolved(DEPARTMENT, "skhcn", "2026-11-25", "skhcn@phutho.gov.vn"));
    assertThat(province.codes("3/A"))
        .containsExactly(ReasonCode.NAME_DIFFERS, ReasonCode.HANDOVER_OUTSIDE);
    assertThat(province.codes("4/A")).containsExactly(ReasonCode.KIND_DIFFERS);
    assertThat(province.codes("5/A"))
        .containsExactly(ReasonCode.DECISION_IN_FUTURE, ReasonCode.HANDOVER_TO_ITSELF);
    assertThat(province.record("skhcn").state()).isInstanceOf(AccountState.Active.class);
  }
}
