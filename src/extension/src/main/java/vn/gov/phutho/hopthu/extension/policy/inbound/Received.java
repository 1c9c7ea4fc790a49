package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * What one hop noted (RFC 5321 §4.4).
 *
 * @param from how the peer called itself
 * @param by the host that received
 * @param mailbox the {@code for} clause
 */
record Received(String from, String by, Optional<MailAddress> mailbox) {
  private static final Pattern FROM = clause("^from");
  private static final Pattern HELO =
      Pattern.compile("\\((?:EHLO|HELO|helo=)\\s*([^\\s()]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BY = clause("\\bby");
  private static final Pattern FOR =
      Pattern.compile("\\bfor\\s+<?([^\\s<>;()]+@[A-Za-z0-9.-]+)", Pattern.CASE_INSENSITIVE);

  private static Pattern clause(String word) {
    return Pattern.compile(word + "\\s+([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);
  }

  static Received of(String body) {
    String helo = first(HELO, body);
    return new Received(
        helo.isEmpty() ? first(FROM, body) : helo,
        first(BY, body),
        MailAddress.read(first(FOR, body)));
  }

  private static String first(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /**
   * The mailbox named, when the host that received is of its own domain, and neither the peer nor
   * the author is: a sender's server may name the first of several recipients (RFC 5321 §4.4), and
   * then the others would look forwarded.
   */
  Optional<MailAddress> finalMailbox(Arrival arrival) {
    return mailbox
        .filter(m -> isUnder(by, m.domain()) && from.contains(".") && !isUnder(from, m.domain()))
        .filter(
            m ->
                arrival
                    .bodies("from")
                    .flatMap(b -> Addresses.in(b).stream())
                    .noneMatch(a -> isUnder(a.domain(), m.domain())));
  }

  private static boolean isUnder(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
