package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Something to be done once in the life of an account, with the name that the ledger knows. */
public sealed interface Errand {
  String name();

  /**
   * A warning before it is destroyed: C10.
   *
   * @param announced the day that the first warning names; both warnings carry it in their names
   * @param on the first day on which it may be destroyed, later than {@code announced} when the
   *     last warning is late
   */
  record Warn(boolean last, LocalDate announced, LocalDate on, String clause) implements Errand {
    static final String FIRST = "first warning for ";
    static final String LAST = "last warning for ";

    @Override
    public String name() {
      return (last ? LAST : FIRST) + announced;
    }
  }

  /** The archive, made on the day on which it is destroyed so that it holds the last mail too. */
  record KeepArchive(LocalDate day) implements Errand {
    @Override
    public String name() {
      return "archive of " + day;
    }
  }

  /** The copy of the kept mail for the successor: C4 (5.4d). */
  record CopyMail(MailAddress to) implements Errand {
    @Override
    public String name() {
      // Kept short for the ledger; the receipt says the rest.
      return "handover copy to " + to.localPart();
    }
  }
}
