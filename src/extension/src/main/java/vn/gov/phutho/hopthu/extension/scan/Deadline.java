package vn.gov.phutho.hopthu.extension.scan;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a socket when its time is over. A socket's own time-out covers one read, and never a write
 * to a peer that does not read.
 */
final class Deadline implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "hopthu-scan-deadline");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> end;

  private Deadline(ScheduledFuture<?> end) {
    this.end = end;
  }

  static Deadline of(Socket socket, Duration patience) {
    return new Deadline(
        CLOCK.schedule(() -> cut(socket), patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  boolean isOver() {
    return end.isDone();
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedEitherWay) {
      // Whoever reads or writes hears of it.
    }
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
