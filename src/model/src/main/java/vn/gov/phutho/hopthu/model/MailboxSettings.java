package vn.gov.phutho.hopthu.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the mail tier keeps for an account besides its mail.
 *
 * @param quotaBytes size of the mailbox in bytes (7.1)
 * @param handover the successor that new mail is forwarded to, official domains only (5.4d)
 * @param aliases further addresses that deliver to this mailbox
 */
public record MailboxSettings(
    long quotaBytes, Optional<MailAddress> handover, SortedSet<MailAddress> aliases) {
  /** 7.1: no mailbox is smaller, 500 MB of 1,048,576 bytes. */
  public static final long LEAST_QUOTA_BYTES = 500L << 20;

  /** 1 TiB: more is no size that anybody granted, but a slip of the pen. */
  public static final long MOST_QUOTA_BYTES = 1L << 40;

  public MailboxSettings {
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
  }

  public static MailboxSettings of(
      long quotaBytes, Optional<MailAddress> handover, Collection<MailAddress> aliases) {
    return new MailboxSettings(quotaBytes, handover, new TreeSet<>(aliases));
  }

  public MailboxSettings withHandover(Optional<MailAddress> successor) {
    return new MailboxSettings(quotaBytes, successor, aliases);
  }

  public MailboxSettings withQuota(long bytes) {
    return new MailboxSettings(bytes, handover, aliases);
  }
}
