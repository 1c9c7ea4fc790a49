package vn.gov.phutho.hopthu.adapter.intake;

import java.util.List;
import vn.gov.phutho.hopthu.core.request.Reason;

/** What became of a submission. */
public sealed interface Submission {
  /** It is in the ledger now; its items will be decided. */
  record Accepted(String number) implements Submission {}

  /** The same document is in the ledger already; nothing happens twice (B5). */
  record Again(String number) implements Submission {}

  /** Another document with this number is in the ledger; this one changes nothing (B5). */
  record Conflict(String number) implements Submission {}

  /** It is no document that may act; nothing was recorded (B3). */
  record Refused(List<Reason> reasons) implements Submission {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
