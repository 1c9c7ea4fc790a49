package vn.gov.phutho.hopthu.core.ledger;

/** What became of an append. */
public sealed interface Append {
  /** All entries are in the ledger, this being the position of the last one. */
  record Appended(long position) implements Append {}

  /** None is: the ledger moved since the decision was made, or says otherwise. Decide again. */
  record Conflict(String what) implements Append {}
}
