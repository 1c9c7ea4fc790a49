package vn.gov.phutho.hopthu.extension.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.inject.Inject;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Whether accounts can be read. While not, known locks hold and unknown senders are told to wait;
 * the figures say how long that has been so, and of how many accounts something is known (D7).
 */
public final class AccountsCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu accounts");
  // Any question will do; this name is reserved and never issued (A6).
  private static final MailAddress NOBODY = MailAddress.parse("nobody@localhost");

  private final RememberedAccounts accounts;
  private final InstantSource clock = InstantSource.system();

  @Inject
  public AccountsCheck(RememberedAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public ComponentName componentName() {
    return NAME;
  }

  @Override
  public Publisher<Result> check() {
    return Mono.fromCallable(() -> accounts.probe(NOBODY))
        .map(this::result)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Result result(Finding finding) {
    return finding instanceof Finding.Unavailable unavailable
        ? Result.degraded(NAME, cause(unavailable.why(), accounts.figures(), clock.instant()))
        : Result.healthy(NAME);
  }

  static String cause(String why, RememberedAccounts.Figures figures, Instant now) {
    return why
        + "; does not answer since "
        + figures.silence().map(s -> s.since() + " (" + s.why() + ")").orElse("now")
        + "; last answer "
        + figures.lastAnswer().map(at -> seconds(at, now) + " s ago").orElse("never")
        + "; remembers "
        + figures.remembered()
        + " accounts";
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }
}
