package vn.gov.phutho.hopthu.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * What a decision may look at.
 *
 * @param ofPerson the person's accounts
 * @param atAddress the account that holds or ever held the address that the item names
 * @param inUse addresses that a new one must not equal: ever issued, agencies', or held by a
 *     foreign entry (A6)
 */
public record Known(
    List<AccountRecord> ofPerson, Optional<AccountRecord> atAddress, Set<MailAddress> inUse) {
  public Known {
    ofPerson = List.copyOf(ofPerson);
    inUse = Set.copyOf(inUse);
  }
}
