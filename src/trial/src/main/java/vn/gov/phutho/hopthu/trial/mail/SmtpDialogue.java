package vn.gov.phutho.hopthu.trial.mail;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP session, command by command, that remembers what was said; secrets and message text
 * excepted.
 */
public final class SmtpDialogue implements AutoCloseable {
  private static final int TIMEOUT_MS = 60_000;

  private final List<String> lines = new ArrayList<>();
  private Socket socket;
  private BufferedReader in;
  private BufferedWriter out;

  private SmtpDialogue(Socket connected) throws IOException {
    socket = connected;
    socket.setSoTimeout(TIMEOUT_MS);
    in = reader();
    out = writer();
  }

  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private BufferedWriter writer() throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
  }

  /** Connects and greets. */
  public static SmtpDialogue open(int port) {
    try {
      return greeted(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Connects to a port that speaks TLS from the first byte, and greets. */
  public static SmtpDialogue openTls(int port) {
    try {
      return greeted(
          Tls.trustingAll()
              .getSocketFactory()
              .createSocket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static SmtpDialogue greeted(Socket connected) throws IOException {
    SmtpDialogue dialogue = new SmtpDialogue(connected);
    dialogue.reply();
    dialogue.say("EHLO client.example");
    return dialogue;
  }

  /**
   * Connects to the submission port, turns TLS on and logs in; {@link #lastReply} tells whether it
   * went well.
   */
  public static SmtpDialogue submission(int port, String address, String secret) {
    SmtpDialogue dialogue = open(port);
    dialogue.startTls();
    dialogue.login(address, secret);
    return dialogue;
  }

  /**
   * STARTTLS with a trust in whatever the trial's self-signed certificate says, then EHLO again.
   */
  public void startTls() {
    say("STARTTLS");
    try {
      SSLContext context = Tls.trustingAll();
      SSLSocket tls =
          (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", 0, true);
      tls.startHandshake();
      socket = tls;
      in = reader();
      out = writer();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    say("EHLO client.example");
  }

  public String login(String address, String secret) {
    String plain = "\0" + address + "\0" + secret;
    String encoded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    return say("AUTH PLAIN " + encoded, "AUTH PLAIN ***");
  }

  /** AUTH LOGIN, which asks for name and secret one by one; returns the last reply. */
  public String loginInSteps(String address, String secret) {
    say("AUTH LOGIN");
    say(base64(address), "(address)");
    return say(base64(secret), "***");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The next thing the server says by itself. */
  public String await() {
    return reply();
  }

  /** Says a line; returns the last line of the reply. */
  public String say(String line) {
    return say(line, line);
  }

  private String say(String line, String remembered) {
    lines.add("C: " + remembered);
    write(line + "\r\n");
    return reply();
  }

  /** MAIL, RCPT and DATA; returns the first reply that is not as hoped, or the last one. */
  public String send(String from, String to, String message) {
    for (String line : List.of("MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">")) {
      String reply = say(line);
      if (!reply.startsWith("2")) {
        return reply;
      }
    }
    return data(message);
  }

  /** DATA after MAIL and RCPT; returns the reply to the message, or to DATA where it is refused. */
  public String data(String message) {
    String go = say("DATA");
    if (!go.startsWith("3")) {
      return go;
    }
    lines.add("C: (" + message.length() + " octets)");
    write(message.replace("\r\n.", "\r\n..") + "\r\n.\r\n");
    return reply();
  }

  private void write(String text) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String reply() {
    try {
      String line;
      do {
        line = in.readLine();
        if (line == null) {
          throw new IOException("the server closed the connection");
        }
        lines.add("S: " + line);
      } while (line.length() > 3 && line.charAt(3) == '-');
      return line;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public String lastReply() {
    return lines.get(lines.size() - 1).substring(3);
  }

  /** What was said, oldest first: {@code C:} by the client, {@code S:} by the server. */
  public List<String> lines() {
    return List.copyOf(lines);
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
