package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Item;

/** Mẫu số 03: a person's mailbox is issued or revoked. */
record Form03Reader(PersonKeys persons) implements FormReader {
  @Override
  public Optional<Item> read(Fields fields, String item, String where) {
    return fields.text("/action").equals("issue")
        ? Optional.of(issue(fields, item, where))
        : revoke(fields, item, where);
  }

  private Item issue(Fields fields, String item, String where) {
    return new Item.IssuePerson(
        item,
        where,
        fields.text("/fullName"),
        persons.of(fields.text("/nationalId")),
        fields.text("/agency"),
        fields.optional("/position"),
        FormReader.rank(fields.text("/rank")),
        FormReader.decision(fields, "/decision", "reason"),
        fields.phone("/otpPhone"));
  }

  private Optional<Item> revoke(Fields fields, String item, String where) {
    return fields
        .address("/address")
        .map(
            address ->
                new Item.RevokePerson(
                    item,
                    where,
                    fields.text("/fullName"),
                    persons.of(fields.text("/nationalId")),
                    fields.text("/agency"),
                    address,
                    FormReader.rank(fields.text("/rank")),
                    FormReader.decision(fields, "/decision", "reason"),
                    fields.address("/handoverTo")));
  }
}
