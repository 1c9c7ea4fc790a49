package vn.gov.phutho.hopthu.extension.attachment;

/** An attachment that weighs every byte that comes. */
final class PlainCount implements Sink {
  private final Tally tally;
  private long bytes;

  PlainCount(Tally tally) {
    this.tally = tally;
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    bytes += to - from;
  }

  @Override
  public void end() {
    tally.attachment(bytes);
  }
}
