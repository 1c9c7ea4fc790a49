package vn.gov.phutho.hopthu.adapter.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.phutho.hopthu.core.ledger.Documents;

/**
 * Does the work of the agenda on the threads of this node, from {@link #start} to {@link #stop}.
 * Work that a dead node left behind is taken over within six heartbeats of {@link Pace}, and at
 * once when that node starts again.
 *
 * <p>Besides one connection for each thread that runs, it takes up to four of the pool for its own
 * housekeeping.
 */
public final class Timetable implements Agenda {
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final String node;
  private final Pace pace;
  private final JdbcClient jdbc;
  private final Scheduler scheduler;
  private final Agenda agenda;
  private final Clock clock = new SystemClock();

  /**
   * A timetable over this database.
   *
   * @param node the name of this process, the same after a restart, another for each node
   */
  public Timetable(String node, DataSource database, Documents documents, Pace pace, Work work) {
    this.node = node;
    this.pace = pace;
    jdbc = JdbcClient.create(database);
    Duties duties = new Duties(database, documents, work, pace, clock);
    scheduler =
        Scheduler.create(database, duties.decide(), duties.reconcile())
            .startTasks(duties.lookAgain(), duties.dayBegins())
            .schedulerName(new SchedulerName.Fixed(node))
            .threads(pace.threads())
            .pollingInterval(POLLING)
            .enableImmediateExecution()
            .heartbeatInterval(pace.heartbeat())
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(LAST_WORDS)
            .build();
    agenda = duties.agenda(scheduler);
  }

  public void start() {
    release();
    Duties.recurring(pace).forEach(this::pullNearer);
    scheduler.start();
  }

  /** Begins nothing more and waits ten seconds for what goes on. */
  public void stop() {
    scheduler.stop();
  }

  /** What this node was doing when it died. */
  private void release() {
    jdbc.sql(
            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                + " version = version + 1 where picked and picked_by = ?")
        .param(node)
        .update();
  }

  /**
   * A clock that ran ahead and was put right has left these rows in the future, where nothing would
   * look for years.
   */
  private void pullNearer(String task, Duration delay) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
    jdbc.sql(
            "update scheduled_tasks set execution_time = ?, version = version + 1"
                + " where task_name = ? and execution_time > ? and not picked")
        .params(now, task, now.plus(delay))
        .update();
  }

  @Override
  public void decide(String number) {
    agenda.decide(number);
  }

  @Override
  public void reconcile(UUID account) {
    agenda.reconcile(account);
  }
}
