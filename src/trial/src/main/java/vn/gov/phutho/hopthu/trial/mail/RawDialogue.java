package vn.gov.phutho.hopthu.trial.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A session of any protocol that speaks in lines: IMAP, ManageSieve, POP3. */
public final class RawDialogue implements AutoCloseable {
  private static final int TIMEOUT_MS = 60_000;

  private final Socket socket;
  private final BufferedReader in;

  private RawDialogue(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(TIMEOUT_MS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Connects in TLS. */
  public static RawDialogue tls(int port) {
    try {
      return new RawDialogue(
          Tls.trustingAll()
              .getSocketFactory()
              .createSocket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Connects in clear text. */
  public static RawDialogue clear(int port) {
    try {
      return new RawDialogue(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** From now on waits so long, in milliseconds, for an answer. */
  public RawDialogue patience(int milliseconds) {
    try {
      socket.setSoTimeout(milliseconds);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Says a line and returns the first line of the answer that is such. */
  public String say(String line, Predicate<String> last) {
    try {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return await(last);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The next line from the server that is such; those before it are dropped. */
  public String await(Predicate<String> wanted) {
    try {
      String line;
      do {
        line = in.readLine();
        if (line == null) {
          throw new IOException("the server closed the connection");
        }
      } while (!wanted.test(line));
      return line;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
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
