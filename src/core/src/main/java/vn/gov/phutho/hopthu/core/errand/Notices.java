package vn.gov.phutho.hopthu.core.errand;

import vn.gov.phutho.hopthu.core.Effect;

/** Tells the focal points. */
@FunctionalInterface
public interface Notices {
  /**
   * Sends the notice. Done only when it is on its way; it may be sent twice when the answer got
   * lost.
   */
  Effect send(Notice notice);

  /** Tells nobody anything: as long as it is all there is, nothing is destroyed (C10). */
  static Notices none() {
    return notice -> new Effect.Rejected("no way to send notices is set up");
  }
}
