package vn.gov.phutho.hopthu.core.quota;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * D1 (7.1): the size granted to one mailbox. There is none below the least, and none above what its
 * kind may have unless it names what granted the exception.
 *
 * @param megabytes of 1,048,576 bytes
 * @param exception the item of the document by which the department granted more (7.1)
 */
public record QuotaGrant(AccountKind kind, int megabytes, Optional<ItemRef> exception) {
  private static final long MEGABYTE = 1_048_576;

  /** In MB; no exception goes above it. */
  public static final int MOST = Math.toIntExact(MailboxSettings.MOST_QUOTA_BYTES / MEGABYTE);

  /** In MB; no exception goes below it. */
  public static final int LEAST = Math.toIntExact(MailboxSettings.LEAST_QUOTA_BYTES / MEGABYTE);

  public QuotaGrant {
    refusal(kind, megabytes, exception)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(
                  "%s: %d MB for %s".formatted(reason.slug(), megabytes, kind.word()));
            });
  }

  /** A size that needs no exception. */
  public static QuotaGrant regular(AccountKind kind, int megabytes) {
    return new QuotaGrant(kind, megabytes, Optional.empty());
  }

  /** Why this size is not granted; empty when it may be. */
  public static Optional<ReasonCode> refusal(
      AccountKind kind, int megabytes, Optional<ItemRef> exception) {
    if (megabytes < LEAST) {
      return Optional.of(ReasonCode.QUOTA_BELOW_LEAST);
    }
    if (megabytes > MOST) {
      return Optional.of(ReasonCode.QUOTA_ABOVE_MOST);
    }
    return megabytes > most(kind) && exception.isEmpty()
        ? Optional.of(ReasonCode.QUOTA_NEEDS_EXCEPTION)
        : Optional.empty();
  }

  /** What a mailbox of this kind may have without an exception, in MB. */
  public static int most(AccountKind kind) {
    return switch (kind) {
      case PERSON -> 2000;
      case AGENCY -> 5000;
    };
  }

  public long bytes() {
    return megabytes * MEGABYTE;
  }
}
