package vn.gov.phutho.hopthu.extension.policy;

import vn.gov.phutho.hopthu.model.OfficialDomains;

/** What may leave the province's servers by itself, without a person sending it (13.5). */
public final class Egress {
  private Egress() {}

  /**
   * What a message is, for this question.
   *
   * @param generated a mailet made it, no session or JMAP request did
   * @param nullSender its return path is empty: a report, a notice, an automatic reply
   */
  public record Nature(boolean generated, boolean nullSender) {
    /** A copy that a forward, an alias or a Sieve redirect sends on: it keeps its sender. */
    public boolean isForward() {
      return generated && !nullSender;
    }
  }

  /**
   * D3: whether the message may reach this domain. A forward stays in the official domains; a
   * message sent by a person, and a report to its sender, go anywhere.
   */
  public static boolean allows(Nature nature, String domain, OfficialDomains official) {
    return !nature.isForward() || official.contains(domain);
  }
}
