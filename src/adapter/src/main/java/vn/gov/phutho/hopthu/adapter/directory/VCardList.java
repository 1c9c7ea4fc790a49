package vn.gov.phutho.hopthu.adapter.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.property.Kind;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;
import vn.gov.phutho.hopthu.core.addressbook.Listing;

/** The list as vCards 4.0 (RFC 6350) in UTF-8. */
public final class VCardList implements ListWriter {
  @Override
  public void write(AddressList list, OutputStream out) throws IOException {
    for (Listing listing : list.listings()) {
      StringWriter text = new StringWriter();
      try (VCardWriter writer = new VCardWriter(text, VCardVersion.V4_0)) {
        writer.setAddProdId(false);
        // The library folds by characters; the RFC counts octets.
        writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
        writer.write(card(list, listing));
      }
      out.write(OctetFolding.fold(text.toString()).getBytes(UTF_8));
    }
  }

  private static VCard card(AddressList list, Listing listing) {
    VCard card = new VCard(VCardVersion.V4_0);
    card.setKind(listing.isPerson() ? Kind.individual() : Kind.org());
    card.setUid(new Uid("mailto:" + listing.address()));
    card.setFormattedName(listing.name());
    if (listing.isPerson()) {
      card.setStructuredName(name(listing));
    }
    listing.title().ifPresent(card::addTitle);
    String agency = list.agencyName(listing);
    if (!agency.isEmpty()) {
      card.setOrganization(agency);
    }
    card.addEmail(listing.address().toString(), EmailType.WORK);
    return card;
  }

  private static StructuredName name(Listing listing) {
    StructuredName name = new StructuredName();
    name.setFamily(listing.surname());
    name.setGiven(listing.givenName());
    if (!listing.middleNames().isEmpty()) {
      name.getAdditionalNames().add(listing.middleNames());
    }
    return name;
  }
}
