package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.model.CurrentQuotas;
import org.apache.james.mailbox.model.QuotaOperation;
import org.apache.james.mailbox.model.QuotaRoot;
import org.apache.james.mailbox.quota.CurrentQuotaManager;
import org.apache.james.mailbox.quota.UserQuotaRootResolver;
import reactor.core.publisher.Mono;

/** The count of what the folders hold; James keeps it apart from them. */
final class QuotaUsage implements Belonging {
  private final CurrentQuotaManager usage;
  private final UserQuotaRootResolver roots;

  @Inject
  QuotaUsage(CurrentQuotaManager usage, UserQuotaRootResolver roots) {
    this.usage = usage;
    this.roots = roots;
  }

  @Override
  public String kind() {
    return "usage";
  }

  @Override
  public List<String> list(Username owner) {
    CurrentQuotas now =
        Mono.from(usage.getCurrentQuotas(roots.forUser(owner))).blockOptional().orElseThrow();
    return now.count().asLong() == 0 && now.size().asLong() == 0 ? List.of() : List.of("usage");
  }

  @Override
  public void erase(Username owner) {
    if (!list(owner).isEmpty()) {
      QuotaRoot root = roots.forUser(owner);
      Mono.from(usage.setCurrentQuotas(QuotaOperation.from(root, CurrentQuotas.emptyQuotas())))
          .block();
    }
  }
}
