package vn.gov.phutho.hopthu.extension.policy.inbound;

/** What happens to mail that was forwarded automatically from outside (13.5). */
public enum ForwardMode {
  /** Not taken: the forwarder's server hears 550 and tells the mailbox's owner. */
  REFUSE,
  /** Delivered to Spam with {@link #HEADER}, past every rule of the owner's. */
  QUARANTINE,
  /** Delivered as usual, with {@link #HEADER}. */
  TAG;

  /** Says who forwarded and what shows it; one that comes from outside is taken off. */
  public static final String HEADER = "X-Hopthu-Auto-Forwarded";
}
