package vn.gov.phutho.hopthu.extension.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.utils.UserDefinedStartable;
import vn.gov.phutho.hopthu.extension.delegation.DelegationWatch;
import vn.gov.phutho.hopthu.extension.sessions.SessionWatch;

/** Everything that this extension does without being asked; James starts it. */
public final class Watches implements UserDefinedStartable {
  private static final Duration DELEGATIONS_EVERY = Duration.ofSeconds(1);

  private final List<Beat> beats;

  public Watches(
      SessionWatch sessions, Duration every, DelegationWatch delegations, InstantSource clock) {
    beats =
        List.of(
            new Beat("hopthu-sessions", every, sessions, clock),
            new Beat("hopthu-delegations", DELEGATIONS_EVERY, delegations, clock));
  }

  @Override
  public void start() {
    beats.forEach(Beat::start);
  }

  /** What is wrong, in words for an operator; empty when all is well. */
  public Optional<String> fault() {
    String faults =
        beats.stream().flatMap(b -> b.fault().stream()).collect(Collectors.joining("; "));
    return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
  }
}
