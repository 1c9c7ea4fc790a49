package vn.gov.phutho.hopthu.trial.james;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The doors of one James, all on 127.0.0.1.
 *
 * @param mx SMTP from other servers
 * @param submission SMTP with STARTTLS and AUTH
 * @param submissions SMTP in TLS with AUTH
 * @param sieve ManageSieve in TLS
 */
public record JamesPorts(
    int mx,
    int submission,
    int submissions,
    int imap,
    int imaps,
    int sieve,
    int jmap,
    int webAdmin) {
  /** The trial's own. */
  public static JamesPorts ofTrial() {
    return new JamesPorts(8525, 8587, 8465, 8143, 8993, 8190, 8581, 8582);
  }

  /** Ports that are free now. */
  public static JamesPorts free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] p = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      for (ServerSocket socket : held) {
        socket.close();
      }
      return new JamesPorts(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every port. */
  public List<Integer> all() {
    return List.of(mx, submission, submissions, imap, imaps, sieve, jmap, webAdmin);
  }
}
