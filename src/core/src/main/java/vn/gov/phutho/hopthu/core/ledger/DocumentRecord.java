package vn.gov.phutho.hopthu.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;

/** A document that was accepted, with the state of its items in their order. */
public record DocumentRecord(
    String number,
    String contentHash,
    Instant acceptedAt,
    String evidence,
    List<ItemRecord> items) {
  public DocumentRecord {
    items = List.copyOf(items);
  }

  /**
   * One item and what became of it.
   *
   * @param account the account that it concerns, once decided
   * @param errand whether it was decided and concerns no account
   * @param reasons why it is held, refused or failed; while accepted, what it will be held for
   * @param secretHandedOver whether the initial secret was given out
   */
  public record ItemRecord(
      ItemRef ref,
      ItemState state,
      Optional<UUID> account,
      boolean errand,
      List<Reason> reasons,
      boolean secretHandedOver) {
    public ItemRecord {
      reasons = List.copyOf(reasons);
    }

    /** Whether it still waits for its decision. */
    public boolean undecided() {
      return state == ItemState.ACCEPTED && account.isEmpty() && !errand;
    }
  }
}
