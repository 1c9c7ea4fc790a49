package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFWriter;
import java.io.IOException;
import java.io.OutputStream;
import vn.gov.phutho.hopthu.adapter.directory.ListWriter;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;
import vn.gov.phutho.hopthu.core.addressbook.Listing;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/**
 * The list as LDIF (RFC 2849): entries at their own DNs, with standard object classes and the
 * attributes of an address book alone, so that any directory takes them. An agency is {@code
 * extensibleObject} (RFC 4512 §4.3), since {@code organizationalUnit} knows no {@code mail}.
 */
public final class LdifList implements ListWriter {
  private final DirectorySchema schema;

  public LdifList(DirectorySchema schema) {
    this.schema = schema;
  }

  @Override
  public void write(AddressList list, OutputStream out) throws IOException {
    @SuppressWarnings("resource") // the stream is the caller's
    LDIFWriter writer = new LDIFWriter(out);
    writer.writeVersionHeader();
    for (Listing listing : list.listings()) {
      writer.writeEntry(listing.isPerson() ? person(list, listing) : agency(listing));
    }
    writer.flush();
  }

  private Entry person(AddressList list, Listing listing) {
    Entry entry = entry(listing);
    entry.addAttribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson");
    entry.addAttribute("uid", listing.address().localPart());
    entry.addAttribute("sn", listing.surname());
    entry.addAttribute("givenName", listing.givenName());
    if (!listing.agency().isEmpty()) {
      entry.addAttribute("ou", listing.agency());
    }
    String agency = list.agencyName(listing);
    if (!agency.isEmpty()) {
      entry.addAttribute("o", agency);
    }
    listing.title().ifPresent(title -> entry.addAttribute("title", title));
    return entry;
  }

  private Entry agency(Listing listing) {
    Entry entry = entry(listing);
    entry.addAttribute("objectClass", "top", "organizationalUnit", "extensibleObject");
    entry.addAttribute("ou", listing.address().localPart().split("\\.")[0]);
    return entry;
  }

  private Entry entry(Listing listing) {
    Entry entry = new Entry(schema.dn(listing.kind(), listing.address()));
    entry.addAttribute("cn", listing.name());
    entry.addAttribute("displayName", listing.name());
    entry.addAttribute("mail", listing.address().toString());
    return entry;
  }
}
