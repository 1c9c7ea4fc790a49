package vn.gov.phutho.hopthu.adapter.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyItem;

/** Mẫu số 02: what is known of an agency's mailbox changes. */
record Form02Reader(PersonKeys persons) implements FormReader {
  @Override
  public Optional<AgencyItem> read(Fields fields, String item, String where) {
    return fields
        .address("/address")
        .map(
            address ->
                new AgencyItem.Change(
                    item,
                    where,
                    fields.text("/agencyName"),
                    address,
                    changes(fields),
                    fields.text("/reason")));
  }

  private List<AgencyChange> changes(Fields fields) {
    List<AgencyChange> changes = new ArrayList<>();
    for (int i = 0; i < fields.size("/changes"); i++) {
      String at = "/changes/" + i;
      String value = at + "/value";
      switch (fields.text(at + "/field")) {
        case "representative" ->
            changes.add(
                new AgencyChange.NewRepresentative(
                    FormReader.representative(fields, value, persons)));
        case "phone" -> changes.add(new AgencyChange.NewPhone(fields.phone(value)));
        case "agencyName" -> changes.add(new AgencyChange.NewName(fields.text(value)));
        default ->
            fields.address(value).ifPresent(a -> changes.add(new AgencyChange.NewAddress(a)));
      }
    }
    return changes;
  }
}
