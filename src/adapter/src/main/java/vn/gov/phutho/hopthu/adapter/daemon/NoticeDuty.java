package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.notice.DowntimeErrands;

/**
 * Looks every minute whether somebody has to be told something. What is due depends on the ledger
 * and the day alone, so that a minute missed is nothing lost.
 */
final class NoticeDuty {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeDuty.class);

  /** No account has this id: of several daemons one at a time tells people. */
  private static final UUID TURN = UUID.fromString("00000000-0000-4000-8000-6e6f74696365");

  private final NoticeDesk desk;
  private final DowntimeErrands downtimes;
  private final AccountTurn turns;
  private final Today today;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "notices");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<String> trouble = Optional.empty();

  NoticeDuty(NoticeDesk desk, DowntimeErrands downtimes, AccountTurn turns, Today today) {
    this.desk = desk;
    this.downtimes = downtimes;
    this.turns = turns;
    this.today = today;
  }

  void start() {
    if (desk.round().isEmpty()) {
      LOG.warn("notices.smtpUrl is not set: nobody is told anything, no mailbox is destroyed");
      return;
    }
    Future<?> forever = executor.scheduleWithFixedDelay(this::go, 60, 60, TimeUnit.SECONDS);
    LOG.debug("looking after notices: {}", !forever.isDone());
  }

  void stop() {
    executor.shutdown();
  }

  private void go() {
    try {
      turns.take(
          TURN,
          () -> {
            downtimes.run(today.now());
            desk.round()
                .flatMap(round -> round.go(today.now(), today.day()))
                .ifPresent(outcome -> trouble = outcome.left().stream().findFirst());
            return true;
          });
    } catch (RuntimeException failure) {
      // The next minute tries again; an exception here would end the minutes for ever.
      trouble = Optional.of(failure.getClass().getSimpleName());
      LOG.warn("notices wait: {}", failure.getClass().getSimpleName());
    }
  }

  /** Not set up is unknown: the daemon does its other work. */
  Health health() {
    if (desk.round().isEmpty()) {
      return Health.unknown().withDetail("notices", "notices.smtpUrl is not set").build();
    }
    return trouble
        .map(why -> Health.unknown().withDetail("waiting", why).build())
        .orElseGet(() -> Health.up().build());
  }
}
