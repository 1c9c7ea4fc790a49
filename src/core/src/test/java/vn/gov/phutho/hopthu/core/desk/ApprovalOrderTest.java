package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Papers.change;
import static vn.gov.phutho.hopthu.core.Province.NOW;
import static vn.gov.phutho.hopthu.core.Province.address;
import static vn.gov.phutho.hopthu.core.Province.issue;
import static vn.gov.phutho.hopthu.core.Province.revoke;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Papers;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewAddress;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewName;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewPhone;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewPosition;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

/** B6: what was approved later stays, whatever arrives later. */
class ApprovalOrderTest {
  private static final String HUNG = "Trần Mạnh Hùng";
  private static final String AT = "/items/1";
  private static final Phone PHONE = new Phone("+84911111111");

  private final Province province = new Province();
  private final Item.IssuePerson hung = issue("1", HUNG);

  @BeforeEach
  void issued() {
    province.work(province.accept("03", "1/A", NOW.minusSeconds(99), hung));
  }

  /** Takes in what was approved at this second. */
  private void arrives(int second, String form, Item item) {
    province.work(province.accept(form, "d" + second, NOW.plusSeconds(second), item));
  }

  @Test
  void leavesTheNewerValueOfOneField() {
    arrives(2, "04", change(HUNG, "skhcn", "hungtm", new NewPosition("Giám đốc")));
    arrives(1, "04", change(HUNG, "skhcn", "hungtm", new NewPosition("Phó Giám đốc")));
    assertThat(province.record("hungtm").holder().profile().title()).contains("Giám đốc");
    assertThat(province.state("d1")).isEqualTo(ItemState.REFUSED);
    assertThat(province.items("d1").get(0).reasons())
        .containsExactly(Reason.of(ReasonCode.SUPERSEDED, "/items/1/changes/0/value"));
  }

  @Test
  void takesTheFieldsThatNothingNewerNamed() {
    arrives(2, "04", change(HUNG, "skhcn", "hungtm", new NewPosition("Giám đốc")));
    arrives(
        1,
        "04",
        change(HUNG, "skhcn", "hungtm", new NewPosition("Phó Giám đốc"), new NewPhone(PHONE)));
    assertThat(province.record("hungtm").holder().profile().title()).contains("Giám đốc");
    assertThat(province.record("hungtm").holder().profile().otpPhone()).contains(PHONE);
    assertThat(province.state("d1")).isEqualTo(ItemState.HELD);
  }

  @Test
  void knowsThePersonByTheNameOfThatTime() {
    arrives(2, "04", change(HUNG, "skhcn", "hungtm", new NewName("Trần Mạnh Hưng")));
    arrives(1, "04", change(HUNG, "skhcn", "hungtm", new NewPhone(PHONE)));
    assertThat(province.record("hungtm").holder().profile().otpPhone()).contains(PHONE);
    assertThat(province.record("hungtm").holder().profile().fullName()).isEqualTo("Trần Mạnh Hưng");
  }

  @Test
  void followsThePersonToTheMailboxThatReplacedTheOld() {
    arrives(2, "04", moved());
    arrives(1, "04", change(HUNG, "skhcn", "hungtm", new NewPhone(PHONE)));
    assertThat(province.record("dungtm").holder().profile().otpPhone()).contains(PHONE);
    assertThat(province.state("d1")).isEqualTo(ItemState.APPLIED);
  }

  private static Item moved() {
    return change(
        HUNG, "skhcn", "hungtm", new NewName("Trần Mạnh Dũng"), new NewAddress(address("dungtm")));
  }

  @Test
  void holdsAnOlderRevocationOfAMailboxThatWasReplaced() {
    arrives(2, "04", moved());
    arrives(1, "03", revoke("1", hung, "hungtm", "2026-11-10"));
    assertThat(province.codes("d1")).containsExactly(ReasonCode.SUPERSEDED);
    assertThat(province.state("d1")).isEqualTo(ItemState.HELD);
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Retiring.class);
  }

  @Test
  void holdsALockThatARestoreBeforeItWasMeantFor() {
    arrives(2, "order", new Order.Restore("1", AT, address("hungtm")));
    arrives(1, "order", new Order.Lock("1", AT, address("hungtm"), "13.5"));
    assertThat(province.codes("d2")).containsExactly(ReasonCode.NOT_SUSPENDED);
    assertThat(province.state("d1")).isEqualTo(ItemState.HELD);
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Active.class);
  }

  @Test
  void locksAllTheSameOnceTheDepartmentConfirms() { // B2
    arrives(2, "order", new Order.Restore("1", AT, address("hungtm")));
    arrives(1, "order", new Order.Lock("1", AT, address("hungtm"), "13.5"));
    arrives(3, "order", new Order.Confirm("1", AT, new ItemRef("d1", "1")));
    assertThat(province.state("d1")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Suspended.class);
  }

  @Test
  void leavesTheNewerSizeAndTheNewerHold() {
    arrives(2, "order", new Order.Quota("1", AT, address("hungtm"), 900));
    arrives(1, "order", new Order.Quota("1", AT, address("hungtm"), 800));
    arrives(4, "order", new Order.Release("1", AT, address("hungtm")));
    arrives(3, "order", new Order.Hold("1", AT, address("hungtm")));
    assertThat(province.record("hungtm").mailbox().quotaBytes()).isEqualTo(900L << 20);
    assertThat(province.record("hungtm").circumstances().hold()).isEmpty();
    assertThat(province.codes("d1")).containsExactly(ReasonCode.SUPERSEDED);
    assertThat(province.codes("d3")).containsExactly(ReasonCode.SUPERSEDED);
  }

  @Test
  void leavesTheNewerFocalPointOfAnAgencyWithAMailbox() {
    province.submit("01", "2/A", Papers.agency(Papers.DEPARTMENT, AgencyType.DEPARTMENT));
    arrives(2, "order", focalPoint("skhcn@phutho.gov.vn"));
    arrives(1, "order", focalPoint("hungtm@phutho.gov.vn"));
    assertThat(province.codes("d1")).containsExactly(ReasonCode.SUPERSEDED);
    assertThat(province.ledger.of("skhcn").orElseThrow().address()).isEqualTo(address("skhcn"));
  }

  private static Order focalPoint(String address) {
    return new Order.NameFocalPoint(
        "1", AT, "skhcn", HUNG, Optional.empty(), MailAddress.parse(address));
  }

  @Test
  void keepsTheNewerPhoneBesideAnOlderRepresentative() { // C8
    province.submit("01", "2/A", Papers.agency(Papers.DEPARTMENT, AgencyType.DEPARTMENT));
    arrives(2, "02", agencyChange(new AgencyChange.NewPhone(PHONE)));
    arrives(
        1,
        "02",
        agencyChange(new AgencyChange.NewRepresentative(Papers.representative("Hà Văn Nam"))));
    assertThat(province.record("skhcn").holder().person())
        .isEqualTo(Papers.representative("Hà Văn Nam").person());
    assertThat(province.record("skhcn").holder().profile().otpPhone()).contains(PHONE);
  }

  @Test
  void leavesThePhoneOfTheNewerRepresentative() { // C8
    province.submit("01", "2/A", Papers.agency(Papers.DEPARTMENT, AgencyType.DEPARTMENT));
    arrives(
        2,
        "order",
        new Order.HandOver("1", AT, address("skhcn"), Papers.representative("Hà Văn Nam")));
    arrives(1, "02", agencyChange(new AgencyChange.NewPhone(PHONE)));
    assertThat(province.codes("d1")).containsExactly(ReasonCode.SUPERSEDED);
    assertThat(province.record("skhcn").holder().profile().otpPhone())
        .contains(Papers.representative("Hà Văn Nam").phone());
  }

  private static Item agencyChange(AgencyChange change) {
    return Papers.agencyChange(Papers.DEPARTMENT, "skhcn", change);
  }

  @Test
  void ordersDocumentsOfOneMomentByTheirNumber() {
    Item first = change(HUNG, "skhcn", "hungtm", new NewPosition("Phó Giám đốc"));
    Item second = change(HUNG, "skhcn", "hungtm", new NewPosition("Giám đốc"));
    province.work(province.accept("04", "9/B", NOW, second));
    province.work(province.accept("04", "9/A", NOW, first));
    assertThat(province.record("hungtm").holder().profile().title()).contains("Giám đốc");
    assertThat(province.codes("9/A")).containsExactly(ReasonCode.SUPERSEDED);
  }

  @Test
  void takesTheItemsOfOneDocumentInTheirOrder() {
    Order lock = new Order.Lock("1", AT, address("hungtm"), "13.5");
    Order restore = new Order.Restore("2", AT, address("hungtm"));
    province.submit("order", "2/A", lock, restore);
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Active.class);
    assertThat(province.record("hungtm").secret()).isInstanceOf(SecretState.MustChange.class);
  }
}
