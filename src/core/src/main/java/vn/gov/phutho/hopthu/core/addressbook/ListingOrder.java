package vn.gov.phutho.hopthu.core.addressbook;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a Vietnamese list: an agency before its sub-units, its mailbox before its people,
 * people by given name (tên), then by the whole name, in the alphabet of TCVN 6909.
 */
final class ListingOrder {
  private static final Collator VIETNAMESE =
      Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();

  private ListingOrder() {}

  static Comparator<Listing> by(AgencyTree agencies) {
    return Comparator.comparing(
            (Listing l) -> agencies.path(l.agency()), (a, b) -> paths(agencies, a, b))
        .thenComparing(Listing::isPerson)
        .thenComparing(l -> l.isPerson() ? l.givenName() : "", VIETNAMESE::compare)
        .thenComparing(Listing::name, VIETNAMESE::compare)
        .thenComparing(l -> l.address().localPart());
  }

  private static int paths(AgencyTree agencies, List<String> a, List<String> b) {
    for (int level = 0; level < Math.min(a.size(), b.size()); level++) {
      int order = siblings(agencies, a.get(level), b.get(level));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int siblings(AgencyTree agencies, String a, String b) {
    int byName = VIETNAMESE.compare(agencies.name(a).orElse(a), agencies.name(b).orElse(b));
    return byName != 0 ? byName : a.compareTo(b);
  }
}
