package vn.gov.phutho.hopthu.extension.quota;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.core.quota.QuotaSizeUsage;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Quota;
import org.apache.james.mailbox.quota.QuotaManager;
import org.apache.james.mailbox.quota.UserQuotaRootResolver;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.api.RecipientRewriteTable.ErrorMappingException;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import org.apache.james.rrt.lib.Mapping;
import org.apache.james.rrt.lib.Mappings;
import vn.gov.phutho.hopthu.extension.policy.Room;

/**
 * How much room the mailboxes of this server have. A fault while reading is thrown: unknown is not
 * "full", nor "empty".
 */
public final class Rooms {
  private final QuotaManager quotas;
  private final UserQuotaRootResolver roots;
  private final RecipientRewriteTable rewrites;
  private final DomainList domains;

  @Inject
  public Rooms(
      QuotaManager quotas,
      UserQuotaRootResolver roots,
      RecipientRewriteTable rewrites,
      DomainList domains) {
    this.quotas = quotas;
    this.roots = roots;
    this.rewrites = rewrites;
    this.domains = domains;
  }

  /**
   * The mailboxes behind an address: its own, or those that aliases, groups and forwards lead to.
   * One elsewhere has all the room there is, as far as this server knows.
   */
  public List<Room> behind(MailAddress recipient) {
    try {
      if (!hosted(recipient)) {
        return List.of(Room.boundless());
      }
      Mappings mappings =
          rewrites.getResolvedMappings(recipient.getLocalPart(), recipient.getDomain());
      Stream<MailAddress> targets =
          mappings.isEmpty() ? Stream.of(recipient) : mappings.asStream().flatMap(Rooms::target);
      return targets.map(this::of).toList();
    } catch (ErrorMappingException saysSoItself) {
      return List.of(Room.boundless());
    } catch (RecipientRewriteTableException e) {
      throw new IllegalStateException("the recipient's mappings cannot be read", e);
    }
  }

  /** The room in the mailbox of exactly this address. */
  public Room of(MailAddress mailbox) {
    if (!hosted(mailbox)) {
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

  private static Stream<MailAddress> target(Mapping mapping) {
    return mapping.asMailAddress().stream();
  }

  private boolean hosted(MailAddress address) {
    try {
      return domains.containsDomain(address.getDomain());
    } catch (DomainListException e) {
      throw new IllegalStateException("the domain list cannot be read", e);
    }
  }
}
