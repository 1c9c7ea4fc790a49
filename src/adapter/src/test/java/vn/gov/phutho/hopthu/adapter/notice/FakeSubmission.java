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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;

/**
 * A submission server with STARTTLS that answers every command with 250 but those that it is told
 * to answer otherwise; an answer of "" breaks the connection.
 */
final class FakeSubmission implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, String> answers;
  private final TestTls tls;
  private final Set<String> heard = ConcurrentHashMap.newKeySet();

  /** In clear until the client asks for TLS (RFC 3207). */
  FakeSubmission(TestTls tls, Map<String, String> answers) throws IOException {
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.answers = answers;
    Thread thread = new Thread(this::accept, "fake-submission");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** Every command that a client gave; "." ends a message. */
  Set<String> heard() {
    return heard;
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

  private void talk(Socket clear) throws IOException {
    Socket socket = clear;
    BufferedReader in = reader(socket);
    say(socket, "220 fake");
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (data && !line.equals(".")) {
        continue;
      }
      String verb = data ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      data = false;
      heard.add(verb);
      String usual =
          switch (verb) {
            case "EHLO" ->
                socket instanceof SSLSocket
                    ? "250-fake\r\n250 AUTH PLAIN"
                    : "250-fake\r\n250 STARTTLS";
            case "STARTTLS" -> "220 go on";
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
      if (verb.equals("STARTTLS")) {
        socket = tls(clear);
        in = reader(socket);
      }
      data = answer.startsWith("354");
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private Socket tls(Socket clear) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            tls.context().getSocketFactory().createSocket(clear, null, clear.getPort(), true);
    socket.setUseClientMode(false);
    return socket;
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
