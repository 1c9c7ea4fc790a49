package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The wire between James and the directory: it can be slow, stall with all connections open, or be
 * cut.
 */
final class LdapWire implements AutoCloseable {
  /** What the wire does to answers. */
  enum Mood {
    FLOWS,
    /** Each answer comes three seconds later. */
    SLOW,
    /** Connections are accepted and stay open, and no answer comes until the mood changes. */
    STALLS
  }

  private static final long SLOWNESS_MS = 3_000;

  private final int port;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moodChanged = lock.newCondition();
  private Mood mood = Mood.FLOWS;
  private Optional<ServerSocket> server = Optional.empty();

  LdapWire(int port, int target) {
    this.port = port;
    this.target = target;
    restore();
  }

  int port() {
    return port;
  }

  void mood(Mood other) {
    lock.lock();
    try {
      mood = other;
      moodChanged.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Connections end and no new one is taken. */
  void cut() {
    server.ifPresent(LdapWire::close);
    server = Optional.empty();
    open.forEach(LdapWire::close);
    open.clear();
  }

  void restore() {
    mood(Mood.FLOWS);
    if (server.isEmpty()) {
      try {
        ServerSocket listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        server = Optional.of(listening);
        daemon(() -> accept(listening));
      } catch (IOException noPort) {
        throw new UncheckedIOException(noPort);
      }
    }
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(there);
        daemon(() -> pump(client, there, false));
        daemon(() -> pump(there, client, true));
      } catch (IOException cut) {
        // Whoever connected sees it closed.
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[65_536];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read = in.read(buffer);
      while (read >= 0) {
        if (answers) {
          hold();
        }
        out.write(buffer, 0, read);
        out.flush();
        read = in.read(buffer);
      }
    } catch (IOException closed) {
      // Either end has gone; the other is closed with it.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void hold() throws InterruptedException {
    lock.lock();
    try {
      if (mood == Mood.SLOW) {
        long left = TimeUnit.MILLISECONDS.toNanos(SLOWNESS_MS);
        while (left > 0 && mood == Mood.SLOW) {
          left = moodChanged.awaitNanos(left);
        }
      }
      while (mood == Mood.STALLS) {
        moodChanged.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception ignored) {
      // It is gone either way.
    }
  }

  @Override
  public void close() {
    cut();
  }
}
