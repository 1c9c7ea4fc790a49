package vn.gov.phutho.hopthu.model;

/**
 * A reply of the SMTP dialogue.
 *
 * @param code RFC 5321 §4.2, e.g. 550
 * @param enhanced RFC 3463, e.g. {@code 5.7.1}
 */
public record SmtpReply(int code, String enhanced) {
  public boolean isPermanent() {
    return code >= 500;
  }
}
