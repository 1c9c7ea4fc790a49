package vn.gov.phutho.hopthu.trial.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An owner's ManageSieve session (RFC 5804): puts a script and makes it the active one. */
public final class SieveDialogue implements AutoCloseable {
  private static final int TIMEOUT_MS = 20_000;

  private final Socket socket;
  private final BufferedReader in;

  private SieveDialogue(int port) throws IOException {
    socket =
        Tls.trustingAll().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Connects in TLS and logs in; throws when the login is refused. */
  public static SieveDialogue open(int port, String address, String secret) {
    try {
      SieveDialogue dialogue = new SieveDialogue(port);
      dialogue.reply();
      byte[] plain = ("\0" + address + "\0" + secret).getBytes(StandardCharsets.UTF_8);
      String login =
          dialogue.say(
              "AUTHENTICATE \"PLAIN\" \"" + Base64.getEncoder().encodeToString(plain) + "\"");
      if (!login.startsWith("OK")) {
        throw new IllegalStateException("ManageSieve refuses the login: " + login);
      }
      return dialogue;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Puts the script and activates it; returns the first answer that is not OK, or OK. */
  public String activate(String name, String script) {
    int octets = script.getBytes(StandardCharsets.UTF_8).length;
    String put = say("PUTSCRIPT \"" + name + "\" {" + octets + "+}\r\n" + script);
    return put.startsWith("OK") ? say("SETACTIVE \"" + name + "\"") : put;
  }

  private String say(String line) {
    try {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return reply();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String reply() throws IOException {
    while (true) {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("the server closed the connection");
      }
      if (line.startsWith("OK") || line.startsWith("NO") || line.startsWith("BYE")) {
        return line;
      }
    }
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
