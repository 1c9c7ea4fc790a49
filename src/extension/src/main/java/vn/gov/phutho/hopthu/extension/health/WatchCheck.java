package vn.gov.phutho.hopthu.extension.health;

import javax.inject.Inject;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.extension.watch.Watches;

/** Whether open sessions and delegations are still watched (D6). */
public final class WatchCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu watch");

  private final Watches watches;

  @Inject
  public WatchCheck(Watches watches) {
    this.watches = watches;
  }

  @Override
  public ComponentName componentName() {
    return NAME;
  }

  @Override
  public Publisher<Result> check() {
    return Mono.fromSupplier(
        () -> watches.fault().map(f -> Result.unhealthy(NAME, f)).orElse(Result.healthy(NAME)));
  }
}
