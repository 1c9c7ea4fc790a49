package vn.gov.phutho.hopthu.extension.accounts;

import java.util.Objects;
import java.util.Set;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The answer to a question about many accounts. One that failed is not an empty one. */
public sealed interface Survey {
  /** Those that the answer names, however far it goes. */
  default Set<MailAddress> named() {
    if (this instanceof Complete complete) {
      return complete.addresses();
    }
    return this instanceof Partial partial ? partial.addresses() : Set.of();
  }

  /** All of them. */
  record Complete(Set<MailAddress> addresses) implements Survey {}

  /** Some of them; there were too many to read all. */
  record Partial(Set<MailAddress> addresses) implements Survey {}

  /**
   * The directory did not answer.
   *
   * @param why for the log, without a value of an entry
   */
  record Failed(String why) implements Survey {
    public Failed {
      Objects.requireNonNull(why);
    }
  }
}
