package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Optional;

/**
 * What the register says of an agency besides its name and place.
 *
 * @param focalPoint who looks after its mail (11.9)
 * @param mergedFrom the provinces before 1 July 2025 whose bodies became this one
 */
public record AgencyDetails(Optional<FocalPoint> focalPoint, List<String> mergedFrom) {
  public static final AgencyDetails NONE = new AgencyDetails(Optional.empty(), List.of());

  public AgencyDetails {
    mergedFrom = List.copyOf(mergedFrom);
  }
}
