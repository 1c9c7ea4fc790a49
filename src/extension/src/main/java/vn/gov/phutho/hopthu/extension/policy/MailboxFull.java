package vn.gov.phutho.hopthu.extension.policy;

import java.util.List;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** D1 (7.1): whether a message is taken in the dialogue for mailboxes that may be full. */
public final class MailboxFull {
  private MailboxFull() {}

  /**
   * One mailbox with room is enough to take the message: the others' senders are told by a report.
   * Another server is told to try again (RFC 3463 §3.3, X.2.2 is a persistent transient failure),
   * unless the message would not fit an empty mailbox; a user's mail program does not try again and
   * hears at once that it is refused.
   *
   * @param behind the mailboxes that would get the message
   * @param bytes its size as announced (RFC 1870) or as counted; 0 when nothing is known of it
   * @param login whether a user of ours is logged in
   */
  public static Verdict verdict(List<Room> behind, long bytes, boolean login) {
    // No message is empty: a mailbox without room for one byte is full.
    long size = Math.max(1, bytes);
    if (behind.isEmpty() || behind.stream().anyMatch(room -> room.takes(size))) {
      return Verdict.pass();
    }
    boolean never = behind.stream().noneMatch(room -> room.couldTake(size));
    return login || never
        ? Verdict.refuse(ReasonCode.MAILBOX_FULL)
        : Verdict.defer(ReasonCode.MAILBOX_FULL_FOR_NOW);
  }
}
