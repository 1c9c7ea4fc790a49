package vn.gov.phutho.hopthu.adapter.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;
import vn.gov.phutho.hopthu.core.addressbook.Listing;

/** The list as one JSON object in UTF-8. What is not known is an empty text. */
public final class JsonList implements ListWriter {
  record Document(String agency, String name, int count, List<Line> entries) {}

  /** One line of the list. */
  record Line(
      String kind, String address, String name, String title, String agency, String agencyName) {
    static Line of(AddressList list, Listing listing) {
      return new Line(
          listing.kind().word(),
          listing.address().toString(),
          listing.name(),
          listing.title().orElse(""),
          listing.agency(),
          list.agencyName(listing));
    }
  }

  @Override
  public void write(AddressList list, OutputStream out) throws IOException {
    String agency = list.agency().orElse("");
    out.write(
        JsonMapper.shared()
            .writeValueAsBytes(
                new Document(
                    agency,
                    list.agencies().name(agency).orElse(""),
                    list.listings().size(),
                    list.listings().stream().map(l -> Line.of(list, l)).toList())));
  }
}
