package vn.gov.phutho.hopthu.extension.policy;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Reads a sender's address so that no other spelling of it passes for another address. */
public final class SenderAddress {
  private SenderAddress() {}

  /**
   * {@code "anhd"@phutho.gov.vn.} is {@code anhd@phutho.gov.vn} (RFC 5321 §4.1.2, quoting changes
   * nothing).
   *
   * @return empty for what cannot be an address of ours
   */
  public static Optional<MailAddress> read(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String local = text.substring(0, at).strip();
    String domain = text.substring(at + 1).strip();
    if (local.length() >= 2 && local.startsWith("\"") && local.endsWith("\"")) {
      local = local.substring(1, local.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    if (domain.endsWith(".")) {
      domain = domain.substring(0, domain.length() - 1);
    }
    return MailAddress.read(local + "@" + domain);
  }
}
