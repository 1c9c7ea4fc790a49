package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/**
 * Everything that James holds for one account. Each verb may be repeated and then changes nothing.
 */
final class AccountMailbox {
  private final Folders folders;
  private final Quotas quotas;
  private final Mappings mappings;

  @Inject
  AccountMailbox(Folders folders, Quotas quotas, Mappings mappings) {
    this.folders = folders;
    this.quotas = quotas;
    this.mappings = mappings;
  }

  /** What had to change; empty when all was as wanted. */
  List<String> provide(MailAddress address, MailboxSettings wanted)
      throws MailboxException, RecipientRewriteTableException {
    Username user = Username.of(address.toString());
    List<String> changed = new ArrayList<>(folders.provide(user));
    changed.addAll(quotas.set(user, wanted.quotaBytes()));
    changed.addAll(mappings.set(user, wanted));
    return changed;
  }

  /** Empty when there is no mailbox at all. */
  Optional<Map<String, Object>> view(MailAddress address)
      throws MailboxException, RecipientRewriteTableException {
    Username user = Username.of(address.toString());
    List<String> names = folders.list(user);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("address", address.toString());
    view.put("folders", names);
    view.put("quotaBytes", quotas.limit(user).orElse(null));
    view.put("aliases", mappings.aliases(user));
    view.put("handover", mappings.handover(user).stream().findFirst().orElse(null));
    view.put("usedBytes", quotas.used(user));
    return Optional.of(view);
  }
}
