package vn.gov.phutho.hopthu.extension.takedown;

/** One kind of place where mail lies. */
interface Place {
  /**
   * Looks at all of it and removes every copy. Whatever fails is told to the findings and the sweep
   * goes on; an exception of the findings themselves ends it.
   */
  void sweep(MessageId wanted, Findings findings);
}
