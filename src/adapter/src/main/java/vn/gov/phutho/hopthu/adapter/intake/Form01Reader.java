package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Locale;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.AgencyType;

/** Mẫu số 01: an agency's mailbox is issued or revoked. */
record Form01Reader(PersonKeys persons) implements FormReader {
  @Override
  public Optional<AgencyItem> read(Fields fields, String item, String where) {
    return fields.text("/action").equals("issue")
        ? Optional.of(issue(fields, item, where))
        : revoke(fields, item, where);
  }

  private AgencyItem issue(Fields fields, String item, String where) {
    return new AgencyItem.Issue(
        item,
        where,
        fields.text("/agencyName"),
        AgencyType.valueOf(fields.text("/agencyType").toUpperCase(Locale.ROOT)),
        fields.optional("/parent"),
        fields.address("/address"),
        FormReader.decision(fields, "/establishment", "reason"),
        FormReader.representative(fields, "/representative", persons));
  }

  private static Optional<AgencyItem> revoke(Fields fields, String item, String where) {
    return fields
        .address("/address")
        .map(
            address ->
                new AgencyItem.Revoke(
                    item,
                    where,
                    fields.text("/agencyName"),
                    address,
                    FormReader.decision(fields, "/dissolution", "kind"),
                    fields.text("/representative/fullName"),
                    fields.phone("/representative/phone"),
                    fields.address("/successor")));
  }
}
