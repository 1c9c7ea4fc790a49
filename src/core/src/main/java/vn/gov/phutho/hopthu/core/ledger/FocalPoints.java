package vn.gov.phutho.hopthu.core.ledger;

import java.util.Optional;

/** The focal points that orders named; those of the register stand beside them. */
public interface FocalPoints {
  /** The last one named for the agency of this local part. */
  Optional<FocalPoint> of(String agency);
}
