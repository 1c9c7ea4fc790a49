package vn.gov.phutho.hopthu.core.naming;

import java.util.Set;

/**
 * Local parts that the rule gives to nobody (A6): the role names of RFC 2142 and names that systems
 * and users trust. The register may give an agency a name of this system's own, such as {@code
 * phutho}.
 */
public final class ReservedNames {
  /** RFC 2142 §3 to §6; "list-request" and its kind stand for every mailing list. */
  private static final String ROLES =
      "info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster"
          + " www uucp ftp list list-request owner-list trouble";

  private static final String SYSTEMS =
      "adm admin administrator anonymous api autoconfig autodiscover backup bin bounce bounces"
          + " certificate-authority cron daemon demo devnull dmarc dns domain donotreply"
          + " do-not-reply everyone guest helpdesk hostadmin imap it ldap localhost lp mail"
          + " mailbox mailer mailer-daemon majordomo mta-sts nobody noreply no-reply null office"
          + " operator pop pop3 proxy reply root smtp spam ssladmin ssladministrator sslwebmaster"
          + " staff sync sys sysadmin sysadministrator system test tls-reports undisclosed-recipients"
          + " unsubscribe user virus webadmin";

  private static final String OURS =
      "hopthu hotro quantri quantrihethong thudientu congvu danhba matkhau doimatkhau baomat"
          + " antoanthongtin vanthu ubnd hdnd phutho vinhphuc";

  private static final Set<String> ROLES_AND_SYSTEMS = Set.of((ROLES + " " + SYSTEMS).split(" "));
  private static final Set<String> OURS_ALONE = Set.of(OURS.split(" "));

  private ReservedNames() {}

  /** Whether the rule gives it to nobody. */
  public static boolean contains(String localPart) {
    return ROLES_AND_SYSTEMS.contains(localPart) || OURS_ALONE.contains(localPart);
  }

  /** Whether not even the register gives it: others rely on what it means. */
  public static boolean isForNobody(String localPart) {
    return ROLES_AND_SYSTEMS.contains(localPart);
  }
}
