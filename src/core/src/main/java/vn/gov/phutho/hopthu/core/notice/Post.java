package vn.gov.phutho.hopthu.core.notice;

import vn.gov.phutho.hopthu.core.Effect;

/** Carries letters. */
@FunctionalInterface
public interface Post {
  /**
   * Sends the letter. Done when the mail system answers for it from here on; unavailable when it
   * may or may not have got it; rejected when it will never take it.
   */
  Effect send(Letter letter);
}
