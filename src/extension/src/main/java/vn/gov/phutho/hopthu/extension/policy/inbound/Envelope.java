package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Return paths that forwarders write. The last hop wrote it, so it is the youngest evidence.
 *
 * @param localPart as it was said, at times longer than RFC 5321 allows
 * @param domain in lower case
 */
record Envelope(String localPart, String domain) {
  static final String EVIDENCE = "envelope";

  /** {@code me+caf_=to=its.domain@gmail.com} */
  private static final Pattern CAF =
      Pattern.compile("(.+)\\+caf_=(.+)=([^=]+)", Pattern.CASE_INSENSITIVE);

  /** SRS0=…, SRS1=…, and Exchange Online's {@code bounces+SRS=…}. */
  private static final Pattern SRS =
      Pattern.compile("(SRS[01][=+-]|.*\\+SRS=).*", Pattern.CASE_INSENSITIVE);

  static Envelope of(String sender) {
    int at = sender.lastIndexOf('@');
    return new Envelope(
        sender.substring(0, Math.max(at, 0)), sender.substring(at + 1).toLowerCase(Locale.ROOT));
  }

  /** The mailbox whose forward this is. */
  Optional<String> gmailMailbox() {
    Matcher caf = CAF.matcher(localPart);
    return caf.matches() ? Optional.of(caf.group(1) + "@" + domain) : Optional.empty();
  }

  Optional<MailAddress> gmailTarget() {
    Matcher caf = CAF.matcher(localPart);
    return caf.matches() ? MailAddress.read(caf.group(2) + "@" + caf.group(3)) : Optional.empty();
  }

  boolean isRewritten() {
    return SRS.matcher(localPart).matches();
  }
}
