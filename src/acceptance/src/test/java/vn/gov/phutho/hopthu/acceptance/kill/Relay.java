package vn.gov.phutho.hopthu.acceptance.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Stands between the adapter and one of its targets, on the wire. Bytes pass unchanged, but every
 * chunk that the adapter sends is shown to the trigger first, and the answer to it after it has
 * come back from the target.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Supplier<Trigger> trigger;
  private final Effects effects;

  Relay(int target, Effects effects, Supplier<Trigger> trigger) {
    this.target = target;
    this.effects = effects;
    this.trigger = trigger;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    daemon(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket there = connect(client);
        daemon(() -> new Passage(client, there).outward());
      } catch (IOException refusedOrClosed) {
        // The adapter sees a closed connection, as it does when the target is down.
      }
    }
  }

  private Socket connect(Socket client) throws IOException {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException targetIsDown) {
      client.close();
      throw targetIsDown;
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException ignored) {
      // It is gone either way.
    }
  }

  /** One connection. */
  private final class Passage {
    private final Socket client;
    private final Socket there;
    private volatile boolean killOnAnswer;

    Passage(Socket client, Socket there) {
      this.client = client;
      this.there = there;
    }

    void outward() {
      daemon(this::homeward);
      pump(
          client,
          there,
          chunk -> {
            Trigger.Moment moment =
                effects.in(chunk) ? trigger.get().effect(effects.target()) : Trigger.Moment.PASS;
            if (moment == Trigger.Moment.KILL_AFTER) {
              killOnAnswer = true; // and stays so: a request may be several chunks
            }
            if (moment == Trigger.Moment.KILL_BEFORE) {
              trigger.get().kill();
              return false;
            }
            return true;
          });
    }

    private void homeward() {
      pump(
          there,
          client,
          chunk -> {
            if (killOnAnswer) {
              trigger.get().kill();
              return false;
            }
            return true;
          });
    }

    private void pump(Socket from, Socket to, Gate gate) {
      byte[] buffer = new byte[65_536];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        int read = in.read(buffer);
        while (read >= 0) {
          if (!gate.passes(Arrays.copyOf(buffer, read))) {
            return;
          }
          out.write(buffer, 0, read);
          out.flush();
          read = in.read(buffer);
        }
      } catch (IOException closed) {
        // Either end has gone; the other is closed with it.
      }
    }
  }

  private interface Gate {
    boolean passes(byte[] chunk);
  }
}
