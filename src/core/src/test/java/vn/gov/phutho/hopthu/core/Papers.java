package vn.gov.phutho.hopthu.core;

import static vn.gov.phutho.hopthu.core.Province.address;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.PersonChange;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.request.Representative;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** Lines of forms 01, 02 and 04, for the tests of this module. */
public final class Papers {
  public static final String DEPARTMENT = "Sở Khoa học và Công nghệ";

  private Papers() {}

  public static Representative representative(String name) {
    return new Representative(
        name, new PersonKey("person-" + name), Optional.of("Văn thư"), new Phone("+84900000001"));
  }

  /** Form 01, issue. */
  public static AgencyItem.Issue agency(String name, AgencyType type, String... parent) {
    return agency(name, type, Optional.empty(), parent);
  }

  /** Form 01, issue with an agreed address. */
  public static AgencyItem.Issue agreed(String name, String localPart) {
    return agency(name, AgencyType.AGREED, Optional.of(localPart));
  }

  private static AgencyItem.Issue agency(
      String name, AgencyType type, Optional<String> localPart, String... parent) {
    return new AgencyItem.Issue(
        "1",
        "/items/1",
        name,
        type,
        parent.length == 0 ? Optional.empty() : Optional.of(parent[0]),
        localPart.map(Province::address),
        decision("2026-11-02"),
        representative("Lê Thị Văn"));
  }

  /** Form 01, revoke. */
  public static AgencyItem.Revoke dissolved(
      String name, String localPart, String decided, String successor) {
    return new AgencyItem.Revoke(
        "1",
        "/items/1",
        name,
        address(localPart),
        new Decision("1/NQ", LocalDate.parse(decided), Optional.of("merged")),
        "Lê Thị Văn",
        new Phone("+84900000001"),
        Optional.of(successor).filter(s -> !s.isEmpty()).map(MailAddress::parse));
  }

  /** Form 02. */
  public static AgencyItem.Change agencyChange(
      String name, String localPart, AgencyChange... changes) {
    return new AgencyItem.Change(
        "1", "/items/1", name, address(localPart), List.of(changes), "thay đổi nhân sự");
  }

  /** Form 04, at work in {@code agency}. */
  public static Item.ChangePerson change(
      String name, String agency, String localPart, PersonChange... changes) {
    return change(name, agency, localPart, "2026-11-20", changes);
  }

  /** Form 04 on a decision of this date. */
  public static Item.ChangePerson change(
      String name, String agency, String localPart, String decided, PersonChange... changes) {
    return new Item.ChangePerson(
        "1", "/items/1", name, agency, address(localPart), decision(decided), List.of(changes));
  }

  private static Decision decision(String date) {
    return new Decision("7/QĐ", LocalDate.parse(date), Optional.empty());
  }
}
