package vn.gov.phutho.hopthu.adapter.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The agenda in the table of db-scheduler: a row for each document and account. */
final class ScheduledAgenda implements Agenda {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledAgenda.class);

  private final SchedulerClient client;
  private final AskedAgain again;
  private final Clock clock;

  ScheduledAgenda(SchedulerClient client, AskedAgain again, Clock clock) {
    this.client = client;
    this.again = again;
    this.clock = clock;
  }

  @Override
  public void decide(String number) {
    ask(new TaskInstance<>(Duties.DECIDE, number));
  }

  @Override
  public void reconcile(UUID account) {
    ask(new TaskInstance<>(Duties.RECONCILE, account.toString()));
  }

  private void ask(TaskInstance<Void> work) {
    try {
      while (!client.scheduleIfNotExists(work, clock.now())) {
        // The mark before the look: a run that the look does not see has either ended before, then
        // there is no row, or begins after, then it sees what this was asked for.
        again.mark(work);
        Optional<ScheduledExecution<Object>> row = client.getScheduledExecution(work);
        if (row.isPresent()) {
          pullNearer(work, row.get());
          return;
        }
      }
    } catch (SQLRuntimeException | TaskInstanceException | DataAccessException failure) {
      LOG.warn(
          "{} {} is not scheduled, the look again will find it: {}",
          work.getTaskName(),
          work.getId(),
          failure.getClass().getSimpleName());
    }
  }

  private void pullNearer(TaskInstance<Void> work, ScheduledExecution<Object> row) {
    Instant now = clock.now();
    if (row.isPicked() || !row.getExecutionTime().isAfter(now)) {
      return;
    }
    try {
      client.reschedule(work, now);
    } catch (TaskInstanceException begunMeanwhile) {
      LOG.debug("{} {} has begun", work.getTaskName(), work.getId());
    }
  }
}
