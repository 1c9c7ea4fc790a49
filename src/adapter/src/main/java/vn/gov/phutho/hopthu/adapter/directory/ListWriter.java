package vn.gov.phutho.hopthu.adapter.directory;

import java.io.IOException;
import java.io.OutputStream;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;

/** One form of an address list. The same list gives the same octets. */
@FunctionalInterface
public interface ListWriter {
  /** Writes the list and leaves the stream open. */
  void write(AddressList list, OutputStream out) throws IOException;
}
