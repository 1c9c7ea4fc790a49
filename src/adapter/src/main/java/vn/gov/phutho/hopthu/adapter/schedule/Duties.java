package vn.gov.phutho.hopthu.adapter.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.phutho.hopthu.core.ledger.Documents;

/**
 * The tasks of db-scheduler: {@code decide} for a document number, {@code reconcile} for an account
 * id, {@code day-begins}, and {@code look-again}, which schedules whatever waits in the ledger and
 * is not scheduled, whoever died before scheduling it.
 */
final class Duties {
  static final String DECIDE = "decide";
  static final String RECONCILE = "reconcile";
  private static final String LOOK_AGAIN = "look-again";
  private static final String DAY_BEGINS = "day-begins";

  /** A day is met within a minute of its beginning, or of a clock that jumped, or of waking. */
  private static final Duration DAY_WATCH = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Work work;
  private final Pace pace;
  private final Clock clock;
  private final AskedAgain again;

  Duties(DataSource database, Documents documents, Work work, Pace pace, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.documents = documents;
    this.work = work;
    this.pace = pace;
    this.clock = clock;
    this.again = new AskedAgain(database);
  }

  Agenda agenda(SchedulerClient client) {
    return new ScheduledAgenda(client, again, clock);
  }

  CustomTask<Void> decide() {
    return task(DECIDE, (number, agenda) -> work.decide().decide(number, agenda));
  }

  CustomTask<Void> reconcile() {
    return task(RECONCILE, (id, agenda) -> work.reconcile().reconcile(UUID.fromString(id)));
  }

  RecurringTask<Void> lookAgain() {
    return Tasks.recurring(LOOK_AGAIN, FixedDelay.of(pace.lookAgain()))
        .execute((instance, context) -> lookAgain(context.getSchedulerClient()));
  }

  RecurringTask<Void> dayBegins() {
    return Tasks.recurring(DAY_BEGINS, FixedDelay.of(DAY_WATCH))
        .execute(
            (instance, context) -> work.dayBegins().look(agenda(context.getSchedulerClient())));
  }

  /** The tasks that come back by themselves, with the time between two runs. */
  static Map<String, Duration> recurring(Pace pace) {
    return Map.of(LOOK_AGAIN, pace.lookAgain(), DAY_BEGINS, DAY_WATCH);
  }

  private CustomTask<Void> task(String name, BiFunction<String, Agenda, Next> run) {
    return Tasks.custom(TaskDescriptor.of(name, Void.class))
        .onFailure((complete, row) -> later(complete, row, Duration.ZERO))
        .execute(
            (instance, context) -> {
              again.clear(instance);
              SchedulerClient client = context.getSchedulerClient();
              return completion(instance, client, run.apply(instance.getId(), agenda(client)));
            });
  }

  private CompletionHandler<Void> completion(
      TaskInstance<Void> instance, SchedulerClient client, Next next) {
    if (next instanceof Next.Again later) {
      LOG.info("{} {} again: {}", instance.getTaskName(), instance.getId(), later.why());
      return (complete, row) -> later(failed(complete), row, later.notBefore());
    }
    if (next instanceof Next.Parked parked) {
      LOG.warn("{} {} is parked: {}", instance.getTaskName(), instance.getId(), parked.why());
    }
    return (complete, row) -> {
      row.stop();
      // Looked at after the row is gone: who asks from now on makes a new one. The mark stays
      // until that runs.
      if (again.marked(instance)) {
        client.scheduleIfNotExists(instance, clock.now());
      }
    };
  }

  /** Keeps the count of failures going, on which the back-off depends. */
  private static ExecutionComplete failed(ExecutionComplete complete) {
    return ExecutionComplete.failure(
        complete.getExecution(),
        complete.getTimeDone().minus(complete.getDuration()),
        complete.getTimeDone(),
        null);
  }

  private void later(
      ExecutionComplete complete, ExecutionOperations<Void> row, Duration notBefore) {
    Duration wait = pace.retryAfter(complete.getExecution().consecutiveFailures + 1);
    if (again.marked(complete.getExecution().taskInstance)) {
      wait = Duration.ZERO;
    }
    row.reschedule(complete, clock.now().plus(wait.compareTo(notBefore) < 0 ? notBefore : wait));
  }

  private void lookAgain(SchedulerClient client) {
    schedule(client, DECIDE, documents.undecided());
    schedule(client, DECIDE, again.marked(DECIDE));
    schedule(client, RECONCILE, documents.unsettled().stream().map(UUID::toString).toList());
    schedule(client, RECONCILE, again.marked(RECONCILE));
  }

  /** Leaves alone what has a row: it runs, or waits out its back-off. */
  private void schedule(SchedulerClient client, String task, Collection<String> waiting) {
    if (waiting.isEmpty()) {
      return;
    }
    Set<String> missing = new HashSet<>(waiting);
    missing.removeAll(scheduled(task));
    missing.forEach(
        id -> client.scheduleIfNotExists(new TaskInstance<Void>(task, id), clock.now()));
  }

  private List<String> scheduled(String task) {
    return jdbc.sql("select task_instance from scheduled_tasks where task_name = ?")
        .param(task)
        .query(String.class)
        .list();
  }
}
