package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Reads the lines of Mẫu số 03 that followed their schema. */
final class Form03Reader {
  private final PersonKeys persons;

  Form03Reader(PersonKeys persons) {
    this.persons = persons;
  }

  Item read(JsonNode node, String where) {
    Fields fields = new Fields(node, where);
    String item = fields.text("/item");
    Optional<Item> read =
        fields.text("/action").equals("issue")
            ? Optional.of(issue(fields, item, where))
            : fields.address("/address").map(address -> revoke(fields, item, where, address));
    return read.filter(r -> fields.faults().isEmpty())
        .orElseGet(() -> new Item.Faulty(item, where, fields.faults()));
  }

  private Item issue(Fields fields, String item, String where) {
    return new Item.IssuePerson(
        item,
        where,
        fields.text("/fullName"),
        persons.of(fields.text("/nationalId")),
        fields.text("/agency"),
        fields.optional("/position"),
        rank(fields),
        decision(fields),
        fields.phone("/otpPhone"));
  }

  private Item revoke(Fields fields, String item, String where, MailAddress address) {
    return new Item.RevokePerson(
        item,
        where,
        fields.text("/fullName"),
        persons.of(fields.text("/nationalId")),
        fields.text("/agency"),
        address,
        rank(fields),
        decision(fields),
        fields.address("/handoverTo"));
  }

  private static Rank rank(Fields fields) {
    return Rank.valueOf(fields.text("/rank").toUpperCase(Locale.ROOT));
  }

  private static Decision decision(Fields fields) {
    return new Decision(
        fields.text("/decision/number"),
        fields.date("/decision/date"),
        fields.optional("/decision/reason"));
  }
}
