package vn.gov.phutho.hopthu.adapter.daemon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.phutho.hopthu.adapter.james.ExpectedPolicy;
import vn.gov.phutho.hopthu.adapter.james.PolicyVersion;
import vn.gov.phutho.hopthu.adapter.james.PolicyWatch;
import vn.gov.phutho.hopthu.adapter.james.WebAdmin;
import vn.gov.phutho.hopthu.adapter.james.WebAdminPolicy;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.Observed;

/** Whether the mail tier obeys what is expected of it: for items, health and metric. */
@Configuration(proxyBeanMethods = false)
class PolicyParts {
  /** Not down: locks are written and requests taken in as ever. */
  static final Status DIFFERS = new Status("DIFFERS");

  @Bean
  PolicyWatch policyWatch(WebAdmin james, Settings settings, Today today) {
    Optional<String> version =
        Optional.ofNullable(PolicyParts.class.getPackage().getImplementationVersion());
    return new PolicyWatch(
        new WebAdminPolicy(james)::inForce,
        new ExpectedPolicy(version, settings.mail().official().hash()),
        today.clock());
  }

  /** {@code /actuator/health/policy}. */
  @Bean
  HealthIndicator mailTierHealthIndicator(PolicyWatch watch) {
    return () -> health(watch.expected(), watch.look());
  }

  static Health health(ExpectedPolicy expected, PolicyWatch.Look look) {
    Health.Builder health =
        Health.status(look.inForce() instanceof Observed.Complete ? Status.UP : Status.UNKNOWN)
            .withDetail("policy", look.doubt().isEmpty() ? "matches" : "unknown")
            .withDetail("expectedVersion", expected.version().orElse("unpackaged"))
            .withDetail("expectedOfficialDomains", expected.officialDomains());
    look.doubt().ifPresent(doubt -> health.withDetail("toDo", doubt));
    if (look.inForce() instanceof Observed.Complete<PolicyVersion> complete) {
      PolicyVersion inForce = complete.value();
      health
          .withDetail("version", inForce.version())
          .withDetail("officialDomains", inForce.officialDomains())
          .withDetail("settings", inForce.hash());
      if (!look.differences().isEmpty()) {
        health.status(DIFFERS).withDetail("policy", "differs");
      }
    }
    return health.build();
  }

  /** 1 while the rules in force are known to be the expected ones, or else 0. */
  @Bean
  MeterBinder policyGauge(PolicyWatch watch) {
    return registry ->
        Gauge.builder("hopthu.policy.enforced", watch, w -> w.doubt().isEmpty() ? 1 : 0)
            .register(registry);
  }
}
