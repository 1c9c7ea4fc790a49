package vn.gov.phutho.hopthu.core.naming;

import java.util.Set;

/**
 * Local parts that no person ever gets (A6): the role names of RFC 2142 and names that systems and
 * users trust.
 */
public final class ReservedNames {
  private static final Set<String> NAMES =
      Set.of(
          // RFC 2142
          "abuse",
          "ftp",
          "hostmaster",
          "info",
          "list",
          "list-request",
          "marketing",
          "news",
          "noc",
          "postmaster",
          "sales",
          "security",
          "support",
          "trouble",
          "usenet",
          "uucp",
          "webmaster",
          "www",
          // systems
          "admin",
          "administrator",
          "bin",
          "daemon",
          "donotreply",
          "guest",
          "localhost",
          "mail",
          "mailer-daemon",
          "nobody",
          "noreply",
          "no-reply",
          "operator",
          "root",
          "system",
          "test",
          "user",
          // this one
          "hopthu",
          "hotro",
          "phutho",
          "quantri",
          "ubnd",
          "vanthu");

  private ReservedNames() {}

  public static boolean contains(String localPart) {
    return NAMES.contains(localPart);
  }
}
