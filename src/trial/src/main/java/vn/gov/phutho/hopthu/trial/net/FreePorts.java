package vn.gov.phutho.hopthu.trial.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 for servers that are told where to listen and start later. They lie below the
 * ports that a system gives to outgoing connections (32768 and above on Linux, 49152 elsewhere):
 * one of those would be taken again by any client before the server listens.
 */
public final class FreePorts {
  private static final int LOWEST = 15_000;
  private static final int COUNT = 17_000;

  // A start of its own for each process, so that systems side by side seldom try the same ones.
  private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(COUNT));

  private FreePorts() {}

  /**
   * A port that nobody listens at and that this process has not given away lately.
   *
   * @throws IllegalStateException when every one of them is taken
   */
  public static int next() {
    return IntStream.range(0, COUNT)
        .map(tried -> LOWEST + Math.floorMod(NEXT.getAndIncrement(), COUNT))
        .filter(FreePorts::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no port of 127.0.0.1 is free"));
  }

  /** Nobody listens there; usually somebody who does is a second trial. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
