package vn.gov.phutho.hopthu.extension.takedown;

/** What a sweep tells while it goes. */
interface Findings {
  /** A copy was there and is gone now. */
  void removed(Spot spot);

  /** A copy is there and could not be removed. */
  void kept(Spot spot, String why);

  /** Another message, which answers or reports this one; it stays. */
  void related(Spot spot);

  /** This could not be looked at, so a copy may be there. */
  void unread(Spot spot, String why);

  /** One more message or mail was looked at, or a folder without any. */
  void looked();
}
