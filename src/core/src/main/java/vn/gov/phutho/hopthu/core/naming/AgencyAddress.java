package vn.gov.phutho.hopthu.core.naming;

import vn.gov.phutho.hopthu.core.request.Reason;

/** The address of an agency by 4.1, or why there is none yet. */
public sealed interface AgencyAddress {
  /** A local part is known; whether it was issued before is the ledger's to say. */
  sealed interface Known extends AgencyAddress {
    /** The part before {@code @}: at most 64 octets, lower case ASCII. */
    String localPart();
  }

  /** Made from the name by 4.1a to 4.1c, or agreed by 4.1d and checked. */
  record Computed(String localPart) implements Known {}

  /** What the register says. */
  record Registered(String localPart) implements Known {}

  /** The item is held until the department decides: by the register, or by another request. */
  record NeedsDecision(Reason reason) implements AgencyAddress {}

  /** The item is refused. */
  record Unreadable(Reason reason) implements AgencyAddress {}
}
