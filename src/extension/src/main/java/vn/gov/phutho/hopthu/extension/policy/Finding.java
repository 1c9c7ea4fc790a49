package vn.gov.phutho.hopthu.extension.policy;

import java.util.Objects;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Standing;

/** What a look-up of an address came to. A look-up that failed is not an absent account. */
public sealed interface Finding {
  /**
   * An account under this system's management.
   *
   * @param address its main address; the one asked for may have been an alias
   */
  record Found(MailAddress address, Standing standing, MailboxSettings mailbox)
      implements Finding {}

  /** The directory answered: there is no such account. */
  record Absent() implements Finding {}

  /** An entry without our ownership marker: it is left alone. */
  record Foreign() implements Finding {}

  /**
   * The directory did not answer, or what it holds of this account cannot be read.
   *
   * @param why for the log, without a value of an entry
   * @param answered whether it did answer: then it is this entry that is broken, and others are not
   */
  record Unavailable(String why, boolean answered) implements Finding {
    public Unavailable {
      Objects.requireNonNull(why);
    }

    /** The directory did not answer. */
    public Unavailable(String why) {
      this(why, false);
    }
  }
}
