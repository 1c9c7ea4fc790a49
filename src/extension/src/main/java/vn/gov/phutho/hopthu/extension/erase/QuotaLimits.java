package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.Quota;
import org.apache.james.mailbox.model.QuotaRoot;
import org.apache.james.mailbox.quota.MaxQuotaManager;
import org.apache.james.mailbox.quota.UserQuotaRootResolver;

/** The account's own limits in size and number. */
final class QuotaLimits implements Belonging {
  private final MaxQuotaManager limits;
  private final UserQuotaRootResolver roots;

  @Inject
  QuotaLimits(MaxQuotaManager limits, UserQuotaRootResolver roots) {
    this.limits = limits;
    this.roots = roots;
  }

  @Override
  public String kind() {
    return "quota";
  }

  @Override
  public List<String> list(Username owner) {
    QuotaRoot root = roots.forUser(owner);
    List<String> own = new ArrayList<>();
    if (limits.listMaxStorageDetails(root).containsKey(Quota.Scope.User)) {
      own.add("quota");
    }
    if (limits.listMaxMessagesDetails(root).containsKey(Quota.Scope.User)) {
      own.add("quota-count");
    }
    return own;
  }

  @Override
  public void erase(Username owner) throws MailboxException {
    QuotaRoot root = roots.forUser(owner);
    limits.removeMaxStorage(root);
    limits.removeMaxMessage(root);
  }
}
