package vn.gov.phutho.hopthu.adapter.intake;

import vn.gov.phutho.hopthu.core.request.PersonKey;

/** Turns an identity number into the key that stands for the person from there on (B7). */
@FunctionalInterface
public interface PersonKeys {
  /** The key of a CCCD (12 digits) or CMND (9 digits) number. */
  PersonKey of(String nationalId);
}
