package vn.gov.phutho.hopthu.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLSocket;
import vn.gov.phutho.hopthu.trial.mail.Tls;

/** A connection that is given messages ready to be sent. Every reply but the last must be good. */
final class SmtpClient implements AutoCloseable {
  private static final int TIMEOUT_MS = 120_000;

  private Socket socket;
  private BufferedReader in;
  private OutputStream out;

  private SmtpClient(Socket connected) throws IOException {
    socket = connected;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MS);
    in = reader();
    out = socket.getOutputStream();
  }

  static SmtpClient open(int port) throws IOException {
    SmtpClient client = new SmtpClient(new Socket(InetAddress.getLoopbackAddress(), port));
    require("220", client.reply());
    client.say("EHLO client.example", "250");
    return client;
  }

  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  void startTls() throws IOException {
    say("STARTTLS", "220");
    SSLSocket tls =
        (SSLSocket) Tls.trustingAll().getSocketFactory().createSocket(socket, "localhost", 0, true);
    tls.startHandshake();
    socket = tls;
    in = reader();
    out = tls.getOutputStream();
    say("EHLO client.example", "250");
  }

  void login(String address, String secret) throws IOException {
    byte[] plain = ("\0" + address + "\0" + secret).getBytes(StandardCharsets.UTF_8);
    say("AUTH PLAIN " + Base64.getEncoder().encodeToString(plain), "235");
  }

  /** Up to the message. */
  void envelope(String from, String to) throws IOException {
    say("MAIL FROM:<" + from + ">", "250");
    say("RCPT TO:<" + to + ">", "250");
    say("DATA", "354");
  }

  /** Lines that need no dot-stuffing, each with its end. */
  void content(byte[] message) throws IOException {
    out.write(message);
  }

  /** The reply to the whole message. */
  String end() throws IOException {
    write(".");
    return reply();
  }

  private void say(String line, String good) throws IOException {
    write(line);
    require(good, reply());
  }

  private void write(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private String reply() throws IOException {
    String line;
    do {
      line = in.readLine();
      if (line == null) {
        throw new IOException("the server closed the connection");
      }
    } while (line.length() > 3 && line.charAt(3) == '-');
    return line;
  }

  private static void require(String good, String reply) throws IOException {
    if (!reply.startsWith(good)) {
      throw new IOException("wanted " + good + ": " + reply);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
