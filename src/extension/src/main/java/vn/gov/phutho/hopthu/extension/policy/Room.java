package vn.gov.phutho.hopthu.extension.policy;

import java.util.OptionalLong;

/**
 * The room in one mailbox as the mail store counts it, in bytes (D1, 7.1).
 *
 * @param limit empty when none is set: everything fits
 * @param oneMore whether a further message fits by number, where messages are counted at all
 */
public record Room(long used, OptionalLong limit, boolean oneMore) {
  /**
   * The last bytes of a mailbox, which only its own notices may fill: or the notice that it is full
   * would not fit. It also covers the header fields that are added at delivery.
   */
  public static final long RESERVE = 16 << 10;

  public static Room boundless() {
    return new Room(0, OptionalLong.empty(), true);
  }

  /** Whether a message of this size is taken from others. */
  public boolean takes(long bytes) {
    return takesNotice(bytes + RESERVE);
  }

  /** Whether a notice of this size fits, which may use the reserve. */
  public boolean takesNotice(long bytes) {
    return oneMore && (limit.isEmpty() || used + bytes <= limit.getAsLong());
  }

  /** Whether a message of this size would fit if the owner deleted everything. */
  boolean couldTake(long bytes) {
    return limit.isEmpty() || bytes + RESERVE <= limit.getAsLong();
  }
}
