package vn.gov.phutho.hopthu.extension.quota;

import java.util.List;
import java.util.OptionalLong;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.core.quota.QuotaSizeUsage;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Quota;
import org.apache.james.mailbox.quota.QuotaManager;
import org.apache.james.mailbox.quota.UserQuotaRootResolver;
import vn.gov.phutho.hopthu.extension.accounts.Destinations;
import vn.gov.phutho.hopthu.extension.policy.Room;

/**
 * How much room the mailboxes of this server have. A fault while reading is thrown: unknown is not
 * "full", nor "empty".
 */
public final class Rooms {
  private final QuotaManager quotas;
  private final UserQuotaRootResolver roots;
  private final Destinations destinations;

  @Inject
  public Rooms(QuotaManager quotas, UserQuotaRootResolver roots, Destinations destinations) {
    this.quotas = quotas;
    this.roots = roots;
    this.destinations = destinations;
  }

  /**
   * The mailboxes behind an address: its own, or those that aliases, groups and forwards lead to.
   * One elsewhere has all the room there is, as far as this server knows.
   */
  public List<Room> behind(MailAddress recipient) {
    return destinations.of(recipient).stream().map(this::of).toList();
  }

  /** The room in the mailbox of exactly this address. */
  public Room of(MailAddress mailbox) {
    if (!destinations.hosted(mailbox)) {
      return Room.boundless();
    }
    try {
      QuotaManager.Quotas now = quotas.getQuotas(roots.forUser(Username.of(mailbox.asString())));
      Quota<QuotaSizeLimit, QuotaSizeUsage> size = now.getStorageQuota();
      return new Room(
          size.getUsed().asLong(),
          size.getLimit().isLimited()
              ? OptionalLong.of(size.getLimit().asLong())
              : OptionalLong.empty(),
          !now.getMessageQuota().isOverQuotaWithAdditionalValue(1));
    } catch (MailboxException e) {
      throw new IllegalStateException("the quota cannot be read", e);
    }
  }
}
