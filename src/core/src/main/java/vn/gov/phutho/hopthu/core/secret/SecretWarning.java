package vn.gov.phutho.hopthu.core.secret;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.gov.phutho.hopthu.model.SecretState;

/**
 * A warning that a secret is about to expire: E2 (14.2), 14, 7 and 1 days before.
 *
 * @param until the last day of the secret that it is about
 * @param daysBefore 14, 7 or 1: which of the warnings it is, even when it goes out later
 */
public record SecretWarning(LocalDate until, int daysBefore) {
  private static final int[] DAYS = {1, 7, 14};

  /**
   * The warning to send on this day. A server that slept sends the nearest one alone; a clock that
   * was put back sends none again; a changed secret, which has another last day, begins anew.
   *
   * @param last the one sent last to this account
   */
  public static Optional<SecretWarning> due(
      SecretState secret, LocalDate today, Optional<SecretWarning> last) {
    if (!(secret instanceof SecretState.Valid valid) || today.isAfter(valid.until())) {
      return Optional.empty();
    }
    long left = ChronoUnit.DAYS.between(today, valid.until());
    return IntStream.of(DAYS)
        .filter(days -> left <= days)
        .mapToObj(days -> new SecretWarning(valid.until(), days))
        .findFirst()
        .filter(warning -> last.filter(warning::isSaidBy).isEmpty());
  }

  private boolean isSaidBy(SecretWarning sent) {
    return sent.until.equals(until) && sent.daysBefore <= daysBefore;
  }
}
