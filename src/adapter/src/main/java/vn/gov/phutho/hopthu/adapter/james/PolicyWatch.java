package vn.gov.phutho.hopthu.adapter.james;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.mailstore.Enforcement;

/**
 * Compares the rules in force with the expected ones. An answer is believed for five seconds, in
 * which no James restarts with others, so that an import does not ask for every account.
 */
public final class PolicyWatch implements Enforcement {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyWatch.class);
  private static final Duration BELIEVED = Duration.ofSeconds(5);

  /** What was seen at one time. */
  public record Look(Observed<PolicyVersion> inForce, List<String> differences, Instant at) {
    /** Why the expected rules are not known to be obeyed; empty when they are. */
    public Optional<String> doubt() {
      if (!(inForce instanceof Observed.Complete<PolicyVersion>)) {
        return Optional.of("policy: unknown, " + inForce.shortfall());
      }
      return differences.isEmpty()
          ? Optional.empty()
          : Optional.of("policy: differs, " + String.join("; ", differences));
    }
  }

  private final Supplier<Observed<PolicyVersion>> james;
  private final ExpectedPolicy expected;
  private final InstantSource clock;
  private @Nullable Look last;

  public PolicyWatch(
      Supplier<Observed<PolicyVersion>> james, ExpectedPolicy expected, InstantSource clock) {
    this.james = james;
    this.expected = expected;
    this.clock = clock;
  }

  public ExpectedPolicy expected() {
    return expected;
  }

  @Override
  public Optional<String> doubt() {
    return look().doubt();
  }

  /** What is in force now, or was a moment ago. */
  public synchronized Look look() {
    Instant now = clock.instant();
    Look before = last;
    if (before != null && now.isBefore(before.at().plus(BELIEVED))) {
      return before;
    }
    Observed<PolicyVersion> inForce = james.get();
    List<String> differences =
        inForce instanceof Observed.Complete<PolicyVersion> complete
            ? expected.differences(complete.value())
            : List.of();
    Look look = new Look(inForce, differences, now);
    if (before == null || !before.doubt().equals(look.doubt())) {
      look.doubt()
          .ifPresentOrElse(
              doubt -> LOG.warn("No item becomes applied: {}", doubt),
              () -> LOG.info("policy: matches, the mail tier obeys what is expected of it"));
    }
    last = look;
    return look;
  }
}
