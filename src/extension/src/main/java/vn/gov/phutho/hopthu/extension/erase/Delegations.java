package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.user.api.DelegationStore;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may act for the account, and for whom it may act. */
final class Delegations implements Belonging {
  private final DelegationStore store;

  @Inject
  Delegations(DelegationStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "delegations";
  }

  @Override
  public List<String> list(Username owner) {
    return Stream.concat(
            all(store.authorizedUsers(owner)).stream().map(u -> "delegation:to:" + u.asString()),
            all(store.delegatedUsers(owner)).stream().map(u -> "delegation:from:" + u.asString()))
        .toList();
  }

  @Override
  public void erase(Username owner) {
    Mono.from(store.clear(owner)).block();
    all(store.delegatedUsers(owner))
        .forEach(other -> Mono.from(store.removeDelegatedUser(owner, other)).block());
  }

  private static List<Username> all(Publisher<Username> users) {
    return Flux.from(users).collectList().blockOptional().orElseThrow();
  }
}
