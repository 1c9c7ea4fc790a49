package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Papers.agreed;
import static vn.gov.phutho.hopthu.core.Papers.representative;
import static vn.gov.phutho.hopthu.core.Province.NOW;
import static vn.gov.phutho.hopthu.core.Province.TODAY;
import static vn.gov.phutho.hopthu.core.Province.address;
import static vn.gov.phutho.hopthu.core.Province.issue;
import static vn.gov.phutho.hopthu.core.Province.revoke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.ledger.Absence;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

class OrdersTest {
  private static final MailAddress HUNG = address("hungtm");
  private static final String AT = "/items/1";

  private final Province province = new Province();
  private final Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");

  @BeforeEach
  void issued() {
    province.submit("03", "1/A", hung);
    province.submit("01", "2/A", agreed("Tỉnh ủy Phú Thọ", "tinhuy"));
  }

  private void order(String number, Order order) {
    province.submit("order", number, order);
  }

  private void lock(String number) {
    order(number, new Order.Lock("1", AT, HUNG, "13.5"));
  }

  @Test
  void locksUntilFifteenWorkingDaysAreOver() { // C6 (6.1): Tuesday 24/11 + 15 is Tuesday 15/12
    lock("1/L");
    assertThat(province.state("1/L")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("hungtm").state())
        .isEqualTo(new AccountState.Suspended("13.5", TODAY, LocalDate.parse("2026-12-16")));
    lock("2/L");
    assertThat(province.codes("2/L")).containsExactly(ReasonCode.ALREADY_SUSPENDED);
  }

  @Test
  void locksForAClauseAlone() { // 6.1
    order("1/L", new Order.Lock("1", AT, HUNG, "13.7"));
    assertThat(province.codes("1/L")).containsExactly(ReasonCode.CLAUSE_UNKNOWN);
  }

  @Test
  void restoresWithASecretThatMustBeChanged() { // C7 (6.2)
    lock("1/L");
    order("2/L", new Order.Restore("1", AT, HUNG));
    assertThat(province.state("2/L")).isEqualTo(ItemState.APPLIED);
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Active.class);
    assertThat(province.record("hungtm").secret()).isInstanceOf(SecretState.MustChange.class);
    order("3/L", new Order.Restore("1", AT, HUNG));
    assertThat(province.codes("3/L")).containsExactly(ReasonCode.NOT_SUSPENDED);
    assertThat(province.state("3/L")).isEqualTo(ItemState.REFUSED);
  }

  @Test
  void grantsMoreThanTheRuleAndNeverLessThanTheLeast() { // D1 (7.1)
    order("1/Q", new Order.Quota("1", AT, HUNG, 8000));
    order("2/Q", new Order.Quota("1", AT, HUNG, 499));
    assertThat(province.record("hungtm").mailbox().quotaBytes()).isEqualTo(8000L << 20);
    assertThat(province.record("hungtm").circumstances().quotaException())
        .contains(new ItemRef("1/Q", "1"));
    assertThat(province.codes("2/Q")).containsExactly(ReasonCode.QUOTA_BELOW_LEAST);
    order("3/Q", new Order.Quota("1", AT, HUNG, 1500));
    assertThat(province.record("hungtm").circumstances().quotaException()).isEmpty();
  }

  @Test
  void resetsASecretButNotOfASuspendedMailbox() { // 12.4
    order("1/S", new Order.ResetSecret("1", AT, HUNG));
    assertThat(province.record("hungtm").secret()).isInstanceOf(SecretState.MustChange.class);
    lock("2/S");
    order("3/S", new Order.ResetSecret("1", AT, HUNG));
    assertThat(province.codes("3/S")).containsExactly(ReasonCode.ACCOUNT_SUSPENDED);
  }

  @Test
  void handsAnAgencysMailboxOver() { // C8 (8.2d)
    order("1/H", new Order.HandOver("1", AT, address("tinhuy"), representative("Hà Văn Nam")));
    assertThat(province.record("tinhuy").holder().person())
        .isEqualTo(representative("Hà Văn Nam").person());
    assertThat(province.record("tinhuy").secret()).isInstanceOf(SecretState.MustChange.class);
    order("2/H", new Order.HandOver("1", AT, HUNG, representative("Hà Văn Nam")));
    assertThat(province.codes("2/H")).containsExactly(ReasonCode.KIND_DIFFERS);
    assertThat(province.record("hungtm").holder().person()).isEqualTo(hung.person());
  }

  @Test
  void ordersANoticeThreeWorkingDaysBefore() { // C9 (8.1c): from Monday 30/11 on
    order("1/N", notice("2026-11-30T01:00:00Z", "2026-11-30T05:00:00Z", false));
    order("2/N", notice("2026-11-27T01:00:00Z", "2026-11-27T05:00:00Z", false));
    order("3/N", notice("2026-11-24T03:00:00Z", "2026-11-24T05:00:00Z", true));
    order("4/N", notice("2026-11-23T03:00:00Z", "2026-11-23T02:00:00Z", true));
    assertThat(province.ledger.errands())
        .containsExactly(new ItemRef("1/N", "1"), new ItemRef("3/N", "1"));
    assertThat(province.codes("2/N")).containsExactly(ReasonCode.NOTICE_TOO_LATE);
    assertThat(province.codes("4/N"))
        .containsExactly(ReasonCode.PERIOD_BACKWARDS, ReasonCode.PERIOD_OVER);
  }

  private static Order notice(String from, String to, boolean emergency) {
    return new Order.Notice(
        "1", AT, Instant.parse(from), Instant.parse(to), emergency, "Nâng cấp máy chủ");
  }

  @Test
  void ordersATakeDownOfOneMessage() { // 12.5
    order("1/T", new Order.Takedown("1", AT, "<a1@phutho.gov.vn>"));
    order("2/T", new Order.Takedown("1", AT, "a1@phutho.gov.vn"));
    assertThat(province.ledger.errands()).containsExactly(new ItemRef("1/T", "1"));
    assertThat(province.codes("2/T")).containsExactly(ReasonCode.FIELD_VALUE);
  }

  @Test
  void holdsAndReleasesOnce() { // C10
    order("1/H", new Order.Hold("1", AT, HUNG));
    order("2/H", new Order.Hold("1", AT, HUNG));
    assertThat(province.record("hungtm").circumstances().hold()).contains(new ItemRef("1/H", "1"));
    order("3/H", new Order.Release("1", AT, HUNG));
    order("4/H", new Order.Release("1", AT, HUNG));
    assertThat(province.record("hungtm").circumstances().hold()).isEmpty();
    assertThat(province.state("1/H")).isEqualTo(ItemState.APPLIED);
    assertThat(province.codes("2/H")).containsExactly(ReasonCode.HOLD_STANDS);
    assertThat(province.codes("4/H")).containsExactly(ReasonCode.HOLD_MISSING);
  }

  @Test
  void namesAFocalPoint() { // 11.9
    order("1/F", focalPoint("snv", "hungtm@phutho.gov.vn"));
    order("2/F", focalPoint("khongco", "hungtm@phutho.gov.vn"));
    order("3/F", focalPoint("snv", "hung@gmail.com"));
    order("4/F", focalPoint("snv", "nobody@phutho.gov.vn"));
    assertThat(province.state("1/F")).isEqualTo(ItemState.APPLIED);
    assertThat(province.ledger.of("snv").orElseThrow().address()).isEqualTo(HUNG);
    assertThat(province.codes("2/F")).containsExactly(ReasonCode.UNKNOWN_AGENCY);
    assertThat(province.codes("3/F")).containsExactly(ReasonCode.FOCAL_POINT_OUTSIDE);
    assertThat(province.codes("4/F")).containsExactly(ReasonCode.UNKNOWN_ADDRESS);
  }

  private static Order focalPoint(String agency, String address) {
    return new Order.NameFocalPoint(
        "1", AT, agency, "Trần Mạnh Hùng", Optional.empty(), MailAddress.parse(address));
  }

  @Test
  void announcesAnAbsence() { // C6 (6.1)
    order("1/V", absence("2026-12-01", "2026-12-31"));
    order("2/V", absence("2026-12-20", "2027-01-15"));
    assertThat(province.record("hungtm").circumstances().absence())
        .contains(
            new Absence(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-15"), "đi học"));
    order("3/V", absence("2027-03-01", "2027-03-31"));
    order("4/V", absence("2026-11-30", "2026-11-25"));
    order("5/V", absence("2026-11-01", "2026-11-23"));
    assertThat(province.codes("3/V")).containsExactly(ReasonCode.ABSENCE_STANDS);
    assertThat(province.codes("4/V"))
        .containsExactly(ReasonCode.PERIOD_BACKWARDS, ReasonCode.ABSENCE_STANDS);
    assertThat(province.codes("5/V"))
        .containsExactly(ReasonCode.PERIOD_OVER, ReasonCode.ABSENCE_STANDS);
  }

  private static Order absence(String from, String to) {
    return new Order.Absence("1", AT, HUNG, LocalDate.parse(from), LocalDate.parse(to), "đi học");
  }

  @Test
  void takesOrdersFromTheDepartmentAlone() { // B2 (5.1)
    Order lock = new Order.Lock("1", AT, HUNG, "13.5");
    province.work(province.accept("order", "1/X", "snv", NOW, lock));
    province.submit("03", "2/X", lock);
    province.submit("order", "3/X", revoke("1", hung, "hungtm", "2026-11-10"));
    Order confirm = new Order.Confirm("1", AT, new ItemRef("1/A", "1"));
    province.work(province.accept("order", "4/X", "snv", NOW, confirm));
    assertThat(province.codes("1/X")).containsExactly(ReasonCode.NOT_THE_DEPARTMENT);
    assertThat(province.codes("2/X")).containsExactly(ReasonCode.WRONG_FORM);
    assertThat(province.codes("3/X")).containsExactly(ReasonCode.WRONG_FORM);
    assertThat(province.codes("4/X")).containsExactly(ReasonCode.NOT_THE_DEPARTMENT);
    assertThat(province.record("hungtm").state()).isInstanceOf(AccountState.Active.class);
  }

  @Test
  void refusesAnUnknownAddress() {
    order("1/L", new Order.Lock("1", AT, address("khongco"), "13.5"));
    assertThat(province.codes("1/L")).containsExactly(ReasonCode.UNKNOWN_ADDRESS);
  }
}
