package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.adapter.schedule.DayBegins;
import vn.gov.phutho.hopthu.core.ledger.Accounts;

/**
 * Asks, once on each day, for a visit to every account on which a day has passed: a secret that
 * expired (E2), a state whose period ended. Deadlines are state, not timers: after a month asleep
 * it asks once for all of them, and when the clock is put back it asks again, which does no harm.
 */
final class DueToday implements DayBegins {
  private static final Logger LOG = LoggerFactory.getLogger(DueToday.class);

  private final Accounts accounts;
  private final Today today;
  private final int ahead;
  private @Nullable LocalDate done;

  /**
   * Over these accounts.
   *
   * @param ahead so many days before its last one a state has something to do: a warning (C10)
   */
  DueToday(Accounts accounts, Today today, int ahead) {
    this.accounts = accounts;
    this.today = today;
    this.ahead = ahead;
  }

  @Override
  public synchronized void look(Agenda agenda) {
    LocalDate day = today.day();
    if (day.equals(done)) {
      return;
    }
    List<UUID> due = accounts.due(day.plusDays(ahead));
    due.forEach(agenda::reconcile);
    // Only now: when the ledger does not answer, the next minute asks again.
    done = day;
    LOG.info(
        "{} began; {} accounts are visited because a day of theirs has passed", day, due.size());
  }
}
