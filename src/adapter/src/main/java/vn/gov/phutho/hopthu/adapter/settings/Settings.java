package vn.gov.phutho.hopthu.adapter.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Periods;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * The whole configuration, checked. Paths are resolved against the config folder.
 *
 * @param stateDir the folder of the daemon's own data; not made yet
 * @param sla due times, with the calendar of the working days
 */
public record Settings(
    Http http,
    Path stateDir,
    Database database,
    Ldap ldap,
    James james,
    Mail mail,
    Intake intake,
    Secrets secrets,
    Sla sla,
    Life life,
    Notices notices) {

  /**
   * How mailboxes end (Điều 5 and 6).
   *
   * @param archive the folder of the archives; without one nothing is destroyed (C10)
   * @param archiveDays how long an archive is kept
   */
  public record Life(Periods periods, Budget budget, Optional<Path> archive, int archiveDays) {}

  /**
   * The HTTP interface.
   *
   * @param port 0 for any free one
   * @param trustedProxies addresses whose X-Forwarded-For is believed
   * @param publicDirectory whether the directory is given without a token
   */
  public record Http(
      String address,
      int port,
      Set<String> trustedProxies,
      List<Token> tokens,
      boolean publicDirectory) {
    public Http {
      trustedProxies = Set.copyOf(trustedProxies);
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * The ledger's database.
   *
   * @param url a JDBC URL of H2 or PostgreSQL, without a password
   */
  public record Database(String url, Optional<String> user, Optional<Secret> password) {}

  /**
   * The directory.
   *
   * @param requireTls {@code ldap://} then starts TLS before it binds
   */
  public record Ldap(
      URI uri,
      String base,
      LdapBind bind,
      Duration connectTimeout,
      Duration responseTimeout,
      boolean requireTls) {}

  /**
   * How people are told.
   *
   * @param mail empty while notices are not set up: then nothing is destroyed (C10)
   */
  public record Notices(Path templateDir, Optional<NoticeMail> mail) {}

  /**
   * The mail of notices.
   *
   * @param url {@code smtp://} with STARTTLS, or {@code smtps://}
   * @param timeout of connecting and of each answer
   */
  public record NoticeMail(
      URI url, LogIn logIn, Duration timeout, MailAddress from, MailAddress department) {}

  /** Who logs in to send. */
  public record LogIn(String user, Secret password) {}

  /** Who we are in LDAP. */
  public record LdapBind(String dn, Secret password) {}

  /**
   * The mail tier's WebAdmin.
   *
   * @param jwtKey a private key in PEM
   */
  public record James(URI url, Secret jwtKey, Duration timeout) {}

  /** The mailboxes that are issued, and the world of official mail around them. */
  public record Mail(String domain, Quota quota, Register agencies, OfficialDomains official) {}

  /** Sizes of new mailboxes in MB of 1,048,576 bytes (7.1). */
  public record Quota(int personMegabytes, int agencyMegabytes) {
    private static final long MEGABYTE = 1_048_576;

    public long personBytes() {
      return personMegabytes * MEGABYTE;
    }

    public long agencyBytes() {
      return agencyMegabytes * MEGABYTE;
    }
  }

  /**
   * How documents come in.
   *
   * @param maxBody bytes
   */
  public record Intake(Path trustDir, Path schemaDir, long maxBody) {}

  /**
   * What keeps secrets good, and personal data sealed.
   *
   * @param validMonths 1 to 6 (14.2)
   * @param weak guessable strings in lower case (14.1c)
   */
  public record Secrets(
      int validMonths, Set<String> weak, Attempts attempts, PersonalDataKey personalData) {
    public Secrets {
      weak = Set.copyOf(weak);
    }
  }

  /**
   * Attempts at changing a secret in 15 minutes (E3).
   *
   * @param webmailAddresses servers that ask for many people
   */
  public record Attempts(int perAccount, int perAddress, Set<String> webmailAddresses) {
    public Attempts {
      webmailAddresses = Set.copyOf(webmailAddresses);
    }
  }
}
