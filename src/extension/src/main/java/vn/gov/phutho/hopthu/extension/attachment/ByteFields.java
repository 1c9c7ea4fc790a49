package vn.gov.phutho.hopthu.extension.attachment;

import org.jspecify.annotations.Nullable;

/**
 * Reads a binary format field by field while it goes by: a few bytes to look at, or many to pass
 * on. Numbers have their lowest byte first.
 */
abstract class ByteFields implements Sink {
  private final byte[] field = new byte[16];
  private int wanted;
  private int filled;
  private long passing;
  private @Nullable Sink receiver;
  private @Nullable Runnable next;
  private long all;
  private boolean broken;

  /** The next bytes, at most 16 and at least one, are to be looked at. */
  final void look(int bytes, Runnable then) {
    wanted = bytes;
    filled = 0;
    next = then;
  }

  /** The next bytes go to another, if to anyone, who is told when they end. */
  final void pass(long bytes, @Nullable Sink to, Runnable then) {
    wanted = 0;
    passing = bytes;
    receiver = to;
    next = then;
    if (bytes == 0) {
      passed();
    }
  }

  /** This is not the format; what comes is only counted. */
  final void fail() {
    broken = true;
  }

  final long number(int from, int bytes) {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = (number << 8) | (field[from + i] & 0xff);
    }
    return number;
  }

  /** All bytes that came. */
  final long all() {
    return all;
  }

  /** Whether it is the format, to its end. */
  final boolean isWhole() {
    return !broken && passing == 0 && filled == 0;
  }

  @Override
  public final void add(byte[] buffer, int from, int to) {
    all += to - from;
    int at = from;
    while (at < to && !broken) {
      at += wanted > 0 ? gather(buffer, at, to) : forward(buffer, at, to);
    }
  }

  private int gather(byte[] buffer, int from, int to) {
    int count = Math.min(wanted - filled, to - from);
    System.arraycopy(buffer, from, field, filled, count);
    filled += count;
    if (filled == wanted) {
      filled = 0;
      run();
    }
    return count;
  }

  private int forward(byte[] buffer, int from, int to) {
    int count = (int) Math.min(passing, to - from);
    if (receiver != null) {
      receiver.add(buffer, from, from + count);
    }
    passing -= count;
    if (passing == 0) {
      passed();
    }
    return count;
  }

  private void passed() {
    Sink done = receiver;
    receiver = null;
    if (done != null) {
      done.end();
    }
    run();
  }

  private void run() {
    Runnable then = next;
    if (then != null) {
      then.run();
    }
  }
}
