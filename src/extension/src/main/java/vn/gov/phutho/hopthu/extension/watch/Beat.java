package vn.gov.phutho.hopthu.extension.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a daemon thread of its own, whatever it throws, and tells when
 * it last went well.
 */
public final class Beat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

  /** As long as LDAP may take to fail a few times in one turn. */
  private static final Duration OVERDUE = Duration.ofSeconds(20);

  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final String name;
  private final Duration every;
  private final Runnable turn;
  private final ScheduledExecutorService thread;
  private final InstantSource clock;
  private volatile Instant lastWell;
  private volatile Instant nextLine = Instant.MIN;

  Beat(String name, Duration every, Runnable turn, InstantSource clock) {
    this.name = name;
    this.every = every;
    this.turn = turn;
    this.clock = clock;
    lastWell = clock.instant();
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
  }

  void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::once, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** A task that throws is not scheduled again: nothing may come out of here. */
  void once() {
    try {
      turn.run();
      lastWell = clock.instant();
    } catch (RuntimeException | Error fault) {
      if (!clock.instant().isBefore(nextLine)) {
        LOG.error("{} failed and is tried again", name, fault);
        nextLine = clock.instant().plus(BETWEEN_LINES);
      }
    }
  }

  /** What is wrong, in words for an operator; empty when all is well. */
  public Optional<String> fault() {
    Instant well = lastWell;
    return clock.instant().isAfter(well.plus(OVERDUE))
        ? Optional.of(name + " did not go well since " + well)
        : Optional.empty();
  }
}
