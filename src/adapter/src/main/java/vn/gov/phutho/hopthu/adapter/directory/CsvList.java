package vn.gov.phutho.hopthu.adapter.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;
import vn.gov.phutho.hopthu.core.addressbook.Listing;

/**
 * The list as CSV (RFC 4180) for people who open it in Excel: UTF-8 with a byte order mark, by
 * which Excel knows it, and Vietnamese headings.
 */
public final class CsvList implements ListWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("Loại", "Tên", "Chức vụ", "Địa chỉ thư", "Cơ quan", "Mã cơ quan")
          .get();

  @Override
  public void write(AddressList list, OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
    text.write(BYTE_ORDER_MARK);
    @SuppressWarnings("resource") // the stream is the caller's
    CSVPrinter printer = new CSVPrinter(text, FORMAT);
    for (Listing listing : list.listings()) {
      printer.printRecord(
          listing.isPerson() ? "Cá nhân" : "Cơ quan",
          harmless(listing.name()),
          harmless(listing.title().orElse("")),
          harmless(listing.address().toString()),
          harmless(list.agencyName(listing)),
          harmless(listing.agency()));
    }
    printer.flush();
  }

  /** A cell that begins with such a sign is run as a formula; an apostrophe makes it text. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
