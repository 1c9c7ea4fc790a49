package vn.gov.phutho.hopthu.core.lifecycle;

import java.util.Map;

/**
 * How many accounts may be locked or destroyed on one day without anybody looking: C10. Both the
 * count and the share hold; one account a day is always allowed, else a small province would never
 * end anything.
 */
public record Budget(Map<Verb, Limit> limits) {
  /**
   * The limit of one verb.
   *
   * @param most accounts a day
   * @param percent of the living accounts
   */
  public record Limit(int most, int percent) {}

  public Budget {
    limits = Map.copyOf(limits);
  }

  /** The same limit for every verb. */
  public static Budget of(int most, int percent) {
    Limit limit = new Limit(most, percent);
    return new Budget(Map.of(Verb.LOCK, limit, Verb.DESTROY, limit));
  }

  /** How many accounts a day, of so many living ones; a verb without limit has none. */
  public int allowed(Verb verb, int living) {
    Limit limit = limits.get(verb);
    return limit == null
        ? Integer.MAX_VALUE
        : Math.max(1, Math.min(limit.most(), (int) ((long) living * limit.percent() / 100)));
  }
}
