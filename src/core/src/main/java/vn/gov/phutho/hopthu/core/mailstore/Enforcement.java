package vn.gov.phutho.hopthu.core.mailstore;

import java.util.Optional;

/** Whether the mail tier obeys the rules that it was approved to obey (9.3). */
@FunctionalInterface
public interface Enforcement {
  /**
   * Why that is not so, or not known, in words for an operator; empty when it is so. It does not
   * throw.
   */
  Optional<String> doubt();
}
