package vn.gov.phutho.hopthu.trial.james;

import java.util.List;
import java.util.stream.IntStream;
import vn.gov.phutho.hopthu.trial.net.FreePorts;

/**
 * The doors of one James, all on 127.0.0.1.
 *
 * @param mx SMTP from other servers
 * @param submission SMTP with STARTTLS and AUTH
 * @param submissions SMTP in TLS with AUTH
 * @param pop3s POP3 in TLS
 * @param sieve ManageSieve in TLS
 */
public record JamesPorts(
    int mx,
    int submission,
    int submissions,
    int imap,
    int imaps,
    int pop3s,
    int sieve,
    int jmap,
    int webAdmin) {
  /** The trial's own. */
  public static JamesPorts ofTrial() {
    return new JamesPorts(8525, 8587, 8465, 8143, 8993, 8995, 8190, 8581, 8582);
  }

  /** Ports that are free now. */
  public static JamesPorts free() {
    int[] p = IntStream.generate(FreePorts::next).limit(9).toArray();
    return new JamesPorts(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
  }

  /** Every port. */
  public List<Integer> all() {
    return List.of(mx, submission, submissions, imap, imaps, pop3s, sieve, jmap, webAdmin);
  }
}
