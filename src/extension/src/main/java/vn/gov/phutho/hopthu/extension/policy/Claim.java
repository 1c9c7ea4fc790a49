package vn.gov.phutho.hopthu.extension.policy;

import java.util.Objects;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * One way in which a message says who sends it, with what the directory knows of that address.
 *
 * @param address as claimed; in a domain that we host, or the authenticated user
 */
public record Claim(By by, MailAddress address, Finding finding) {
  public Claim {
    // A look-up that came to nothing at all is a fault, and no account in order.
    Objects.requireNonNull(finding);
  }

  /** In the order in which they are believed. */
  public enum By {
    /** The user of the session or of the JMAP request: always one of ours. */
    LOGIN,
    /** MAIL FROM (RFC 5321 §4.1.1.2). */
    ENVELOPE,
    /** From or Sender (RFC 5322 §3.6.2). */
    HEADER
  }
}
