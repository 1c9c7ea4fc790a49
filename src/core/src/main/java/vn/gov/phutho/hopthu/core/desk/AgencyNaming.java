package vn.gov.phutho.hopthu.core.desk;

import java.util.Set;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.Reason;

/** Gives an agency its address by 4.1. */
public interface AgencyNaming {
  /** What it came to. */
  sealed interface Named {
    /** By the register, by the rule of 4.1a to 4.1c, or agreed by 4.1d and checked. */
    record As(String localPart) implements Named {}

    /** The department has to decide. */
    record Undecided(Reason reason) implements Named {}

    /** The name cannot be read. */
    record Unreadable(Reason reason) implements Named {}
  }

  /**
   * The local part; whether it was issued before is not looked at.
   *
   * @param agencies local parts of the agencies named by the item that there are, by the register
   *     or by a mailbox
   */
  Named name(AgencyItem.Issue item, Set<String> agencies);
}
