package vn.gov.phutho.hopthu.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox address with an ASCII dot-atom local part (RFC 5321 §4.1.2), in lower case. Quoted
 * local parts, address literals and internationalised local parts are no addresses here: the
 * regulation never issues one.
 *
 * @param localPart at most 64 octets (RFC 5321 §4.5.3.1.1)
 * @param domain at most 255 octets, without a trailing dot
 */
public record MailAddress(String localPart, String domain) implements Comparable<MailAddress> {
  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
          Pattern.CASE_INSENSITIVE);

  public MailAddress {
    // Matched as written: U+212A and others turn into ASCII letters in lower case.
    if (localPart.length() > 64 || !LOCAL_PART.matcher(localPart).matches()) {
      throw new IllegalArgumentException(
          "not a dot-atom local part of at most 64 octets: '" + localPart + "'");
    }
    if (domain.length() > 255 || !DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "not a domain name of at most 255 octets: '" + domain + "'");
    }
    localPart = localPart.toLowerCase(Locale.ROOT);
    domain = domain.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads an address as written, e.g. {@code HungTM@phutho.gov.vn}.
   *
   * @throws IllegalArgumentException naming the part that is wrong
   */
  public static MailAddress parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("an address needs '@': '" + text + "'");
    }
    return new MailAddress(text.substring(0, at), text.substring(at + 1));
  }

  /**
   * As {@link #parse}, for text from the wire, where something else than an address is no fault of
   * ours.
   */
  public static Optional<MailAddress> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(MailAddress other) {
    return toString().compareTo(other.toString());
  }

  /** The wire form, {@code local@domain}. */
  @Override
  public String toString() {
    return localPart + "@" + domain;
  }
}
