package vn.gov.phutho.hopthu.extension.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One answer for every connection, good or bad. */
final class ScriptedClamd implements AutoCloseable {
  /** What it does with one connection. */
  @FunctionalInterface
  interface Script {
    void play(Socket socket) throws IOException;
  }

  private final ServerSocket server;
  private final BlockingQueue<Socket> open = new LinkedBlockingQueue<>();

  ScriptedClamd(Script script) {
    try {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> serve(script), "scripted-clamd");
    thread.setDaemon(true);
    thread.start();
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
  }

  private void serve(Script script) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        script.play(socket);
      } catch (IOException gone) {
        // The client, or this server.
      }
    }
  }

  /** Reads a whole INSTREAM and returns its octets. */
  static byte[] stream(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      throw new IOException("not INSTREAM: " + command);
    }
    java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
    int length = in.readInt();
    while (length > 0) {
      content.write(in.readNBytes(length));
      length = in.readInt();
    }
    return content.toByteArray();
  }

  static void say(Socket socket, String reply) throws IOException {
    socket.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
    socket.close();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
