package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Locale;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * One machine that sent a message on.
 *
 * @param service whose habit the evidence is
 * @param evidence the header field that shows it, or {@code envelope}
 * @param party the mailbox that forwards, or the domain where it is
 */
public record Hop(Service service, String evidence, String party) {
  /** Who forwards like this. */
  public enum Service {
    GMAIL,
    MICROSOFT,
    YAHOO,
    ZOHO,
    /** {@code .forward}, procmail, a hosting provider's alias. */
    OTHER
  }

  boolean isOfficial(OfficialDomains official) {
    return official.contains(party.substring(party.lastIndexOf('@') + 1));
  }

  /** For a header field and the audit trail: ASCII, on one line. */
  @Override
  public String toString() {
    return service.name().toLowerCase(Locale.ROOT)
        + "; evidence="
        + evidence
        + "; by="
        + party.replaceAll("[^\\x21-\\x7E]", "?");
  }
}
