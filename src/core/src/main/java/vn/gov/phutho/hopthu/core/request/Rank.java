package vn.gov.phutho.hopthu.core.request;

/** Decides how long a revoked mailbox is kept (5.4d). */
public enum Rank {
  /**
   * Provincial leaders, heads of departments, commune committees, subordinate units and
   * equivalents: 60 days.
   */
  LEADER(60),
  /** Division leaders (lãnh đạo cấp phòng) and below: 30 days. */
  STAFF(30);

  private final int daysKept;

  Rank(int daysKept) {
    this.daysKept = daysKept;
  }

  public int daysKept() {
    return daysKept;
  }
}
