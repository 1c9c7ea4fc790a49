package vn.gov.phutho.hopthu.adapter.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * A submission server in TLS that answers every command with 250 but those that it is told to
 * answer otherwise; an answer of "" breaks the connection.
 */
final class FakeSubmission implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, String> answers;

  FakeSubmission(SSLServerSocketFactory tls, Map<String, String> answers) throws IOException {
    this.server = tls.createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.answers = answers;
    Thread thread = new Thread(this::accept, "fake-submission");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket);
      } catch (SocketException broken) {
        // Closed, by the test or by the client.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    say(socket, "220 fake");
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (data && !line.equals(".")) {
        continue;
      }
      String verb = data ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      data = false;
      String usual =
          switch (verb) {
            case "EHLO" -> "250-fake\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 2.7.0 in";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
          };
      String answer = answers.getOrDefault(verb, usual);
      if (answer.isEmpty()) {
        return;
      }
      say(socket, answer);
      data = answer.startsWith("354");
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
