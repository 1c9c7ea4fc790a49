package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Stands between James and GreenMail, which takes no message with a null sender (RFC 5321 §4.5.5),
 * and puts a name there.
 */
final class NullSenderRelay implements AutoCloseable {
  static final String STAND_IN = "null@sender.invalid";

  private final ServerSocket server;
  private volatile int target;

  NullSenderRelay() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void to(int port) {
    target = port;
  }

  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException gone) {
                // One of the two has hung up.
              }
            },
            "null-sender-relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      Socket remote = new Socket(InetAddress.getLoopbackAddress(), target);
      start(() -> commands(client, remote));
      start(() -> replies(remote, client));
    }
  }

  private static void replies(Socket remote, Socket client) throws IOException {
    try (client;
        remote) {
      remote.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private static void commands(Socket client, Socket remote) throws IOException {
    try (client;
        remote) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = remote.getOutputStream();
      boolean message = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String sent = message ? line : line.replace("MAIL FROM:<>", "MAIL FROM:<" + STAND_IN + ">");
        out.write((sent + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        message = message ? !line.equals(".") : line.equalsIgnoreCase("DATA");
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
