package vn.gov.phutho.hopthu.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Documents of form 03, each with a number and people of its own. */
public final class Papers {
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  /** A person of a document. */
  public record Person(String fullName, String nationalId) {
    public static Person named(String fullName) {
      return new Person(fullName, String.format("0250%08d", NEXT.getAndIncrement()));
    }
  }

  private final String number = NEXT.getAndIncrement() + "/NT-VP";
  private final List<String> items = new ArrayList<>();

  public String number() {
    return number;
  }

  public Papers issue(Person person) {
    return item(
        "\"action\":\"issue\",\"rank\":\"staff\",\"position\":\"Chuyên viên\","
            + "\"decision\":{\"number\":\"12/QĐ-SKHCN\",\"date\":\"2026-11-01\"}",
        person);
  }

  public Papers revoke(Person person, String address, String successor) {
    return item(
        "\"action\":\"revoke\",\"rank\":\"staff\",\"address\":\""
            + address
            + "\",\"handoverTo\":\""
            + successor
            + "\",\"decision\":{\"number\":\"20/QĐ-SKHCN\",\"date\":\"2026-11-18\","
            + "\"reason\":\"retirement\"}",
        person);
  }

  private Papers item(String fields, Person person) {
    items.add(
        "{\"item\":\""
            + (items.size() + 1)
            + "\",\"agency\":\"skhcn\",\"fullName\":\""
            + person.fullName()
            + "\",\"nationalId\":\""
            + person.nationalId()
            + "\",\"otpPhone\":\"0912345678\","
            + fields
            + "}");
    return this;
  }

  /** The document as JSON, not signed. */
  public String json() {
    return "{\"form\":\"03\",\"number\":\""
        + number
        + "\",\"date\":\"2026-11-20\",\"agency\":\"skhcn\",\"requester\":{\"fullName\":\"Lê Thị Thu"
        + " Hà\",\"position\":\"Chánh Văn phòng\",\"unit\":\"Văn phòng\",\"phone\":\"02103846647\"},"
        + "\"approval\":{\"decision\":\"88/SKHCN-CNTT\",\"approvedBy\":\"Nguyễn Quang Vinh\","
        + "\"approvedAt\":\"2026-11-21T09:00:00+07:00\"},\"items\":["
        + String.join(",", items)
        + "]}";
  }
}
