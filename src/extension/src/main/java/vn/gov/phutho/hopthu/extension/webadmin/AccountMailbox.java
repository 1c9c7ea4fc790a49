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
import org.apache.james.sieverepository.api.exception.SieveRepositoryException;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/**
 * Everything that James holds for one account. Each verb may be repeated and then changes nothing.
 */
final class AccountMailbox {
  private final Folders folders;
  private final Quotas quotas;
  private final Mappings mappings;
  private final PersonalRules rules;

  @Inject
  AccountMailbox(Folders folders, Quotas quotas, Mappings mappings, PersonalRules rules) {
    this.folders = folders;
    this.quotas = quotas;
    this.mappings = mappings;
    this.rules = rules;
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

  /** Erases all of it; what leads mail in goes first, so that nothing arrives behind it. */
  Map<String, Object> erase(MailAddress address)
      throws MailboxException, RecipientRewriteTableException, SieveRepositoryException {
    Username user = Username.of(address.toString());
    List<String> erased = new ArrayList<>(mappings.erase(user));
    erased.addAll(rules.eraseVacation(user));
    erased.addAll(rules.eraseFilters(user));
    erased.addAll(quotas.erase(user));
    erased.addAll(folders.erase(user));
    erased.addAll(rules.eraseScripts(user));
    erased.addAll(rules.eraseDelegations(user));
    Map<String, Object> receipt = new LinkedHashMap<>();
    receipt.put("address", address.toString());
    receipt.put("erased", erased);
    receipt.put("remaining", folders.list(user).stream().map(n -> "folder:" + n).toList());
    return receipt;
  }
}
