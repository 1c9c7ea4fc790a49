package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.jmap.api.identity.CustomIdentityDAO;
import org.apache.james.jmap.api.model.Identity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import scala.jdk.javaapi.CollectionConverters;

/** Sender names and signatures that the owner made in JMAP. */
final class JmapIdentities implements Belonging {
  private final CustomIdentityDAO identities;

  @Inject
  JmapIdentities(CustomIdentityDAO identities) {
    this.identities = identities;
  }

  @Override
  public String kind() {
    return "identities";
  }

  @Override
  public List<String> list(Username owner) {
    return all(owner).stream().map(i -> "identity:" + i.id().id()).toList();
  }

  @Override
  public void erase(Username owner) {
    Mono.from(
            identities.delete(
                owner,
                CollectionConverters.asScala(all(owner).stream().map(Identity::id).toList())
                    .toSeq()))
        .block();
  }

  private List<Identity> all(Username owner) {
    return Flux.from(identities.list(owner)).collectList().blockOptional().orElseThrow();
  }
}
