package vn.gov.phutho.hopthu.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The append-only history of everything that was approved and done. */
public interface Ledger {
  /**
   * Appends all entries in their order, with every projection of them, or none.
   *
   * @param at kept to the microsecond
   */
  Append append(Instant at, List<Entry> entries);

  /**
   * The history of an account, oldest first: its own entries and those of the items that concern
   * it.
   */
  List<LedgerLine> history(UUID account);

  /** The history of a document, oldest first. */
  List<LedgerLine> history(String number);
}
