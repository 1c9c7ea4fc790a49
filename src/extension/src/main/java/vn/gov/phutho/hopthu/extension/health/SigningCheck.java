package vn.gov.phutho.hopthu.extension.health;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.inject.Inject;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.dkim.DkimSettings;
import vn.gov.phutho.hopthu.extension.dkim.SigningKey;

/**
 * Whether mail that leaves is signed (D9): degraded without a key, unhealthy with a useless one.
 */
public final class SigningCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu signing");

  private final DkimSettings settings;

  @Inject
  public SigningCheck(ExtensionSettings settings) {
    this.settings = settings.dkim();
  }

  @Override
  public ComponentName componentName() {
    return NAME;
  }

  @Override
  public Publisher<Result> check() {
    return Mono.fromCallable(this::result).subscribeOn(Schedulers.boundedElastic());
  }

  private Result result() {
    if (settings.keyFile().isEmpty()) {
      return Result.degraded(NAME, "mail leaves unsigned: dkim.key.file is not set");
    }
    return result(settings.keyFile().get());
  }

  private Result result(Path file) {
    try {
      SigningKey.read(file);
      return Result.healthy(NAME);
    } catch (IOException | GeneralSecurityException e) {
      return Result.unhealthy(NAME, "mail that leaves waits, it cannot be signed: " + e);
    }
  }
}
