package vn.gov.phutho.hopthu.trial.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Lines to and from a server that speaks TLS from the first byte. */
final class LineDialogue implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Socket socket;
  private final BufferedReader in;

  LineDialogue(int port) {
    try {
      socket =
          Tls.trustingAll().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void write(String line) {
    try {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The next line; throws when there is none any more. */
  String read() {
    try {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("the server closed the connection");
      }
      return line;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What the server says until it ends the connection.
   *
   * @throws IllegalStateException when it has not ended it in that time
   */
  List<String> untilEnd(Duration within) {
    Instant deadline = Instant.now().plus(within);
    List<String> said = new ArrayList<>();
    try {
      while (true) {
        socket.setSoTimeout(
            Math.max(1, (int) Duration.between(Instant.now(), deadline).toMillis()));
        String line = in.readLine();
        if (line == null) {
          return said;
        }
        said.add(line);
      }
    } catch (SocketTimeoutException stillOpen) {
      throw new IllegalStateException("still open after " + within + ": " + said, stillOpen);
    } catch (IOException reset) {
      return said;
    }
  }

  /** RFC 4616. */
  static String plain(String actFor, String address, String secret) {
    String message = actFor + "\0" + address + "\0" + secret;
    return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException ignored) {
      // It is gone either way.
    }
  }
}
