package vn.gov.phutho.hopthu.extension.health;

import javax.inject.Inject;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.gov.phutho.hopthu.extension.scan.Scanners;

/** Whether the virus scanner answers, where one is on (D8). While it does not, mail waits. */
public final class ScanCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu scanning");

  private final Scanners scanners;

  @Inject
  public ScanCheck(Scanners scanners) {
    this.scanners = scanners;
  }

  @Override
  public ComponentName componentName() {
    return NAME;
  }

  @Override
  public Publisher<Result> check() {
    return Mono.fromCallable(scanners::answers)
        .map(
            there ->
                there
                    ? Result.healthy(NAME)
                    : Result.degraded(NAME, "clamd does not answer; mail waits"))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
