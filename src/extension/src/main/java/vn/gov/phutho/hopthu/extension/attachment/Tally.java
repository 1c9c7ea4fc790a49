package vn.gov.phutho.hopthu.extension.attachment;

/** What was found so far in one message, whatever it is nested in. */
public final class Tally {
  /**
   * Header fields, preambles and the frame of TNEF are no attachments, but nobody sees them either:
   * what they have beyond this much, in bytes, is freight.
   */
  static final long FRAME = 1 << 20;

  private long attachments;
  private long unseen;
  private boolean doubtful;
  private boolean fragment;

  void attachment(long bytes) {
    attachments += bytes;
  }

  void unseen(long bytes) {
    unseen += bytes;
  }

  void doubt() {
    doubtful = true;
  }

  void fragment() {
    fragment = true;
  }

  /**
   * Whether two programs may read the message in two ways, or it was nested too deep to be read.
   */
  public boolean isDoubtful() {
    return doubtful;
  }

  /** Whether the message is one fragment of a larger one (RFC 2046 §5.2.2). */
  public boolean isFragment() {
    return fragment;
  }

  /** All attachments together, decoded. */
  public long bytes() {
    return attachments + Math.max(0, unseen - FRAME);
  }
}
