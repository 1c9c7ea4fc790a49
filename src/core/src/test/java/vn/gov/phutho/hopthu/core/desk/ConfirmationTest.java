package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Papers.agency;
import static vn.gov.phutho.hopthu.core.Papers.change;
import static vn.gov.phutho.hopthu.core.Province.address;
import static vn.gov.phutho.hopthu.core.Province.issue;
import static vn.gov.phutho.hopthu.core.Province.revoke;

import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Papers;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewAddress;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewName;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** B2: what the department confirms. */
class ConfirmationTest {
  private final Province province = new Province();
  private final Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");

  private void confirm(String number, String held) {
    province.submit("order", number, new Order.Confirm("1", "/items/0", new ItemRef(held, "1")));
  }

  @Test
  void letsADecisionOlderThanItsPeriodGoOn() { // C4
    province.submit("03", "1/A", hung);
    province.submit("03", "2/A", revoke("1", hung, "hungtm", "2026-09-15"));
    assertThat(province.state("2/A")).isEqualTo(ItemState.HELD);
    confirm("1/C", "2/A");
    assertThat(province.state("2/A")).isEqualTo(ItemState.APPLIED);
    assertThat(province.state("1/C")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("hungtm").circumstances().confirmed())
        .contains(new ItemRef("1/C", "1"));
  }

  @Test
  void confirmsTheEndOfTheMailboxThatWasReplaced() { // C3, C4
    province.submit("03", "1/A", hung);
    province.submit(
        "04",
        "2/A",
        change(
            "Trần Mạnh Hùng",
            "skhcn",
            "hungtm",
            "2026-11-08",
            new NewName("Trần Mạnh Dũng"),
            new NewAddress(address("dungtm"))));
    confirm("1/C", "2/A");
    assertThat(province.state("2/A")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("hungtm").circumstances().confirmed()).isPresent();
    assertThat(province.record("dungtm").circumstances().confirmed()).isEmpty();
  }

  @Test
  void givesANameOfOneWordThatWord() { // A5
    province.submit("03", "1/A", issue("1", "Ánh"));
    confirm("1/C", "1/A");
    assertThat(province.localParts("1/A")).containsExactly("anh");
    assertThat(province.state("1/A")).isEqualTo(ItemState.APPLIED);
    assertThat(province.state("1/C")).isEqualTo(ItemState.APPLIED);
  }

  @Test
  void givesTheAddressThatWasAskedFor() { // 4.2
    province.submit("03", "1/A", hung);
    province.submit(
        "04",
        "2/A",
        change("Trần Mạnh Hùng", "skhcn", "hungtm", new NewAddress(address("manhhung"))));
    confirm("1/C", "2/A");
    assertThat(province.localParts("2/A")).containsExactly("manhhung");
  }

  @Test
  void decidesASubUnitAgainWhenItsParentIsThere() { // A3
    province.submit("01", "1/A", agency("Phòng Chuyển đổi số", AgencyType.SUBUNIT, "skhcn"));
    province.submit("01", "2/A", agency(Papers.DEPARTMENT, AgencyType.DEPARTMENT));
    confirm("1/C", "1/A");
    assertThat(province.localParts("1/A")).containsExactly("cds.skhcn");
  }

  @Test
  void saysSoWhenAConfirmationDecidesNothing() { // A4
    province.submit("01", "1/A", agency("Tỉnh đoàn Phú Thọ", AgencyType.AGREED));
    confirm("1/C", "1/A");
    assertThat(province.codes("1/C")).containsExactly(ReasonCode.CONFIRMATION_NOT_ENOUGH);
    assertThat(province.state("1/A")).isEqualTo(ItemState.HELD);
  }

  @Test
  void refusesAnItemThatDoesNotWait() {
    province.submit("03", "1/A", hung);
    confirm("1/C", "1/A");
    confirm("2/C", "none");
    province.submit("order", "3/C", new Order.Confirm("1", "/items/0", new ItemRef("1/A", "7")));
    assertThat(province.codes("1/C")).containsExactly(ReasonCode.ITEM_NOT_HELD);
    assertThat(province.codes("2/C")).containsExactly(ReasonCode.UNKNOWN_DOCUMENT);
    assertThat(province.codes("3/C")).containsExactly(ReasonCode.ITEM_UNKNOWN);
  }
}
