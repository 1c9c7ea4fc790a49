package vn.gov.phutho.hopthu.adapter.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.PersonChange;

/** Mẫu số 04: what is known of a person's mailbox changes. */
record Form04Reader() implements FormReader {
  @Override
  public Optional<Item> read(Fields fields, String item, String where) {
    return fields
        .address("/address")
        .map(
            address ->
                new Item.ChangePerson(
                    item,
                    where,
                    fields.text("/fullName"),
                    fields.text("/agency"),
                    address,
                    FormReader.decision(fields, "/decision", "reason"),
                    changes(fields)));
  }

  private static List<PersonChange> changes(Fields fields) {
    List<PersonChange> changes = new ArrayList<>();
    for (int i = 0; i < fields.size("/changes"); i++) {
      String at = "/changes/" + i;
      String value = at + "/value";
      switch (fields.text(at + "/field")) {
        case "agency" -> changes.add(new PersonChange.NewAgency(fields.text(value)));
        case "position" -> changes.add(new PersonChange.NewPosition(fields.text(value)));
        case "rank" -> changes.add(new PersonChange.NewRank(FormReader.rank(fields.text(value))));
        case "fullName" -> changes.add(new PersonChange.NewName(fields.text(value)));
        case "otpPhone" -> changes.add(new PersonChange.NewPhone(fields.phone(value)));
        default ->
            fields.address(value).ifPresent(a -> changes.add(new PersonChange.NewAddress(a)));
      }
    }
    return changes;
  }
}
