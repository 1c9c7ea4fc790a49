package vn.gov.phutho.hopthu.core.addressbook;

import java.util.List;
import java.util.Optional;

/**
 * A part of the directory as it is published (11.5), in its order.
 *
 * @param agency whose part, with its sub-units; empty for the whole province
 */
public record AddressList(Optional<String> agency, AgencyTree agencies, List<Listing> listings) {
  public AddressList {
    listings = listings.stream().sorted(ListingOrder.by(agencies)).toList();
  }

  /** The full name of the listing's agency; empty where the register has none. */
  public String agencyName(Listing listing) {
    return agencies.name(listing.agency()).orElse(listing.isPerson() ? "" : listing.name());
  }
}
