package vn.gov.phutho.hopthu.core.reconcile;

import vn.gov.phutho.hopthu.core.request.Reason;

/** What came of one visit to an account. */
public sealed interface Reconciliation {
  /** A fresh look shows no difference; what waited for it is settled. */
  record Settled() implements Reconciliation {}

  /** The world is not ready or moved; come again. */
  record Later(String why) implements Reconciliation {}

  /** A guardrail or something foreign holds it; what waited for it is held. */
  record Held(Reason reason) implements Reconciliation {}

  /** The world refuses for good; what waited for it has failed. */
  record Failed(String why) implements Reconciliation {}
}
