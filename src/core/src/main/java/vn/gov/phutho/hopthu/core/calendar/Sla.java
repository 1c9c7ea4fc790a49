package vn.gov.phutho.hopthu.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When the department has to be done: B4 (5.3c, 5.4e) and 6.2b.
 *
 * @param request counted from the day of complete receipt, 2 days by the regulation
 * @param near how long before its due time an open item counts as near it
 */
public record Sla(WorkingCalendar calendar, Term request, Duration near) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** 6.2b: one working day from receipt. */
  private static final Term RESTORE = new Term(1, Term.Unit.WD);

  /** How an open item stands towards its due time. */
  public enum Timeliness {
    IN_TIME,
    NEAR,
    PAST
  }

  /**
   * The first moment at which a request received then is late: the day of receipt is not counted,
   * the last day counts whole.
   */
  public Instant dueForRequest(Instant received) {
    return after(received, request);
  }

  /** As {@link #dueForRequest}, for a mailbox that is to be restored: C7 (6.2). */
  public Instant dueForRestore(Instant received) {
    return after(received, RESTORE);
  }

  private Instant after(Instant received, Term term) {
    return calendar
        .last(received.atZone(ZONE).toLocalDate(), term)
        .plusDays(1)
        .atStartOfDay(ZONE)
        .toInstant();
  }

  public Timeliness timeliness(Instant due, Instant now) {
    if (!now.isBefore(due)) {
      return Timeliness.PAST;
    }
    return now.isBefore(due.minus(near)) ? Timeliness.IN_TIME : Timeliness.NEAR;
  }
}
