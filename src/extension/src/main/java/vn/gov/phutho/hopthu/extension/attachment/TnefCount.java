package vn.gov.phutho.hopthu.extension.attachment;

/** A {@code winmail.dat}: the attachments in it count, and what else it has is frame. */
final class TnefCount implements Sink {
  private final TnefFrame frame;
  private long all;

  TnefCount(Tally tally) {
    frame =
        new TnefFrame(
            0,
            bytes -> {
              tally.attachment(bytes);
              tally.unseen(Math.max(0, all - bytes));
            });
  }

  @Override
  public void add(byte[] buffer, int from, int to) {
    all += to - from;
    frame.add(buffer, from, to);
  }

  @Override
  public void end() {
    frame.end();
  }
}
