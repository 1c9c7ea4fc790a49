package vn.gov.phutho.hopthu.model;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The domains that state bodies issue mailboxes under (13.5). A name matches when it equals one of
 * them or ends with it at a label boundary: {@code skhcn.phutho.gov.vn} is under {@code gov.vn},
 * {@code evilgov.vn} and {@code phutho.gov.vn.evil.com} are not.
 *
 * @param suffixes in lower case A-label form (RFC 5890), without a trailing dot
 */
public record OfficialDomains(Set<String> suffixes) {
  public OfficialDomains {
    suffixes =
        suffixes.stream().map(OfficialDomains::normalise).collect(Collectors.toUnmodifiableSet());
    if (suffixes.isEmpty() || suffixes.contains("")) {
      throw new IllegalArgumentException("official domains: at least one, none of them empty");
    }
  }

  public static OfficialDomains of(Collection<String> suffixes) {
    return new OfficialDomains(Set.copyOf(suffixes));
  }

  public boolean contains(MailAddress address) {
    return contains(address.domain());
  }

  public boolean contains(String domain) {
    String name = normalise(domain);
    return suffixes.stream().anyMatch(s -> name.equals(s) || name.endsWith("." + s));
  }

  /**
   * SHA-256, in hexadecimal, of the names in alphabetical order, a line each: two lists are one
   * when it is the same.
   */
  public String hash() {
    try {
      String names = String.join("\n", new TreeSet<>(suffixes)) + "\n";
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(names.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** A name that is no host name comes back as a text that matches nothing. */
  private static String normalise(String domain) {
    String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    try {
      return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAHostName) {
      return "";
    }
  }
}
