package vn.gov.phutho.hopthu.extension.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A clamd, spoken to by its command INSTREAM (clamd(8)): the message goes over in chunks and is
 * nowhere held whole. One connection for one message.
 *
 * @param address resolved anew for every message
 * @param patience for the whole of one scan
 */
public record Clamd(InetSocketAddress address, Duration patience) {
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_REPLY = 1024;

  /** Scans one message; whatever goes wrong is {@link Scan.Unavailable}. */
  public Scan scan(Content message) {
    try (InputStream in = message.open()) {
      String reply = ask("zINSTREAM\0", in);
      return read(reply);
    } catch (IOException e) {
      return new Scan.Unavailable("clamd: " + e.getMessage());
    }
  }

  /** Whether it answers at all. */
  public boolean isThere() {
    try {
      return ask("zPING\0", InputStream.nullInputStream()).equals("PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private static Scan read(String reply) {
    if (reply.equals("stream: OK")) {
      return new Scan.Clean();
    }
    if (reply.startsWith("stream: ") && reply.endsWith(" FOUND")) {
      return new Scan.Infected(
          reply.substring("stream: ".length(), reply.length() - " FOUND".length()));
    }
    return new Scan.Unavailable("clamd: " + (reply.isEmpty() ? "no answer" : reply));
  }

  private String ask(String command, InputStream content) throws IOException {
    try (Socket socket = new Socket();
        Deadline deadline = Deadline.of(socket, patience)) {
      try {
        socket.connect(
            new InetSocketAddress(address.getHostString(), address.getPort()),
            Math.toIntExact(patience.toMillis()));
        return converse(socket, command, content);
      } catch (IOException e) {
        throw deadline.isOver()
            ? new IOException("no answer in " + patience.toSeconds() + " s")
            : e;
      }
    }
  }

  private static String converse(Socket socket, String command, InputStream content)
      throws IOException {
    try {
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
      out.write(command.getBytes(StandardCharsets.US_ASCII));
      if (command.startsWith("zINSTREAM")) {
        stream(content, out);
      }
      out.flush();
    } catch (IOException refused) {
      // A stream over StreamMaxLength is answered, then cut: the answer says more than the cut.
      String said = reply(socket.getInputStream());
      if (said.isEmpty()) {
        throw refused;
      }
      return said;
    }
    return reply(socket.getInputStream());
  }

  private static void stream(InputStream content, DataOutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int length;
    while ((length = content.read(chunk)) >= 0) {
      // An empty chunk would end the stream before its end.
      if (length > 0) {
        out.writeInt(length);
        out.write(chunk, 0, length);
      }
    }
    out.writeInt(0);
  }

  private static String reply(InputStream in) throws IOException {
    return new String(in.readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8)
        .replace("\0", "")
        .strip();
  }
}
