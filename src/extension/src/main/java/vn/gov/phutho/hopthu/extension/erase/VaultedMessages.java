package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.vault.DeletedMessage;
import org.apache.james.vault.DeletedMessageVault;
import org.apache.james.vault.search.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the deleted-message vault keeps. The shipped configuration fills none (the archive is the
 * copy, C10); where one is on, the deletion of the folders has just filled it.
 */
final class VaultedMessages implements Belonging {
  private final DeletedMessageVault vault;

  @Inject
  VaultedMessages(DeletedMessageVault vault) {
    this.vault = vault;
  }

  @Override
  public String kind() {
    return "vault";
  }

  @Override
  public List<String> list(Username owner) {
    return messages(owner).stream().map(m -> "vault:" + m.getMessageId().serialize()).toList();
  }

  @Override
  public void erase(Username owner) {
    messages(owner).forEach(m -> Mono.from(vault.delete(owner, m.getMessageId())).block());
  }

  private List<DeletedMessage> messages(Username owner) {
    return Flux.from(vault.search(owner, Query.ALL)).collectList().blockOptional().orElseThrow();
  }
}
