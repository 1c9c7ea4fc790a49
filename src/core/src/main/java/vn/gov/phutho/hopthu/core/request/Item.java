package vn.gov.phutho.hopthu.core.request;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** One line of a form. */
public sealed interface Item
    permits Item.IssuePerson, Item.RevokePerson, Item.ChangePerson, Item.Faulty, AgencyItem, Order {
  /** The number of the line ({@code item}). */
  String item();

  /** Where it stands in the document: a JSON pointer such as {@code /items/0}. */
  String where();

  /** Form 03, issue (5.4a). */
  record IssuePerson(
      String item,
      String where,
      String fullName,
      PersonKey person,
      String agency,
      Optional<String> position,
      Rank rank,
      Decision decision,
      Phone otpPhone)
      implements Item {}

  /** Form 03, revoke (5.4d). */
  record RevokePerson(
      String item,
      String where,
      String fullName,
      PersonKey person,
      String agency,
      MailAddress address,
      Rank rank,
      Decision decision,
      Optional<MailAddress> handoverTo)
      implements Item, OnMailbox {}

  /** Form 04, change (5.4b, 5.4c). It names no CCCD: the person is who holds the address. */
  record ChangePerson(
      String item,
      String where,
      String fullName,
      String agency,
      MailAddress address,
      Decision decision,
      List<PersonChange> changes)
      implements Item, OnMailbox {
    public ChangePerson {
      changes = List.copyOf(changes);
    }
  }

  /** A line that does not follow its form; the good lines beside it go on (B1). */
  record Faulty(String item, String where, List<Reason> reasons) implements Item {
    public Faulty {
      reasons = List.copyOf(reasons);
    }
  }
}
