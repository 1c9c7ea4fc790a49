package vn.gov.phutho.hopthu.core.addressbook;

import java.util.List;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.core.Observed;

/**
 * Who is in the directory by what was approved. A revoked, replaced, suspended or destroyed account
 * is gone with the ledger line that says so (5.4e, 8.1f); one that was issued appears when its
 * document is applied, so that nobody writes to a mailbox that is not there yet.
 */
public interface AddressBook {
  /**
   * The listed accounts of the agencies that are wanted, in no order.
   *
   * @param agencies by local part; an account without an agency has the empty one
   * @param most of more than these the answer is partial
   */
  Observed<List<Listing>> listed(Predicate<String> agencies, int most);
}
