package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.jmap.api.model.PushSubscription;
import org.apache.james.jmap.api.pushsubscription.PushSubscriptionRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where JMAP tells of new mail. One that has run out (seven days at most) is listed no more. */
final class PushSubscriptions implements Belonging {
  private final PushSubscriptionRepository subscriptions;

  @Inject
  PushSubscriptions(PushSubscriptionRepository subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public String kind() {
    return "push-subscriptions";
  }

  @Override
  public List<String> list(Username owner) {
    return all(owner).stream().map(s -> "push-subscription:" + s.id().serialise()).toList();
  }

  @Override
  public void erase(Username owner) {
    all(owner).forEach(s -> Mono.from(subscriptions.revoke(owner, s.id())).block());
  }

  private List<PushSubscription> all(Username owner) {
    return Flux.from(subscriptions.list(owner)).collectList().blockOptional().orElseThrow();
  }
}
