package vn.gov.phutho.hopthu.core.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/**
 * What is done once and shows in neither LDAP nor James: a warning, an archive, a copy, a notice, a
 * take-down. An errand is done when the ledger holds its receipt; until then it is done again.
 */
public interface Errands {
  /** One that was done. */
  record Done(Instant at, String receipt) {}

  /** What was done for the account, by the errand's name. */
  Map<String, Done> of(UUID account);

  /** What was done for the item, by the errand's name. */
  Map<String, Done> of(ItemRef item);

  /** For how many accounts the errand of this name was done. */
  int count(String errand);
}
