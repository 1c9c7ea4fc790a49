package vn.gov.phutho.hopthu.adapter.schedule;

import java.util.UUID;

/** Makes the world what the ledger says of one account. */
@FunctionalInterface
public interface Reconcile {
  /** Called for one account by one thread at a time, save when a node was wrongly held dead. */
  Next reconcile(UUID account);
}
