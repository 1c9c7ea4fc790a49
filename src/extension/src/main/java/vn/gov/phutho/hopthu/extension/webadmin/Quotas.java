package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Quota;
import org.apache.james.mailbox.model.QuotaRoot;
import org.apache.james.mailbox.quota.MaxQuotaManager;
import org.apache.james.mailbox.quota.QuotaManager;
import org.apache.james.mailbox.quota.UserQuotaRootResolver;

/** The size of one mailbox (D1), in bytes. */
final class Quotas {
  private final MaxQuotaManager limits;
  private final QuotaManager usage;
  private final UserQuotaRootResolver roots;

  @Inject
  Quotas(MaxQuotaManager limits, QuotaManager usage, UserQuotaRootResolver roots) {
    this.limits = limits;
    this.usage = usage;
    this.roots = roots;
  }

  List<String> set(Username user, long bytes) throws MailboxException {
    if (limit(user).filter(l -> l == bytes).isPresent()) {
      return List.of();
    }
    limits.setMaxStorage(roots.forUser(user), QuotaSizeLimit.size(bytes));
    return List.of("quota");
  }

  /** The account's own limit; empty when it has none or an unlimited one. */
  Optional<Long> limit(Username user) {
    QuotaRoot root = roots.forUser(user);
    return Optional.ofNullable(limits.listMaxStorageDetails(root).get(Quota.Scope.User))
        .filter(QuotaSizeLimit::isLimited)
        .map(QuotaSizeLimit::asLong);
  }

  long used(Username user) throws MailboxException {
    return usage.getStorageQuota(roots.forUser(user)).getUsed().asLong();
  }
}
