package vn.gov.phutho.hopthu.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * The only place that knows how LDAP spells an {@link Account}. {@code read(write(a))} is {@code
 * a}. Object classes and attributes stand in config/ldap/hopthu.schema.
 */
public final class DirectorySchema {
  public static final String OBJECT_CLASS = "hopthuAccount";
  public static final String ID = "hopthuId";
  public static final String MAIL = "mail";
  public static final String PASSWORD = "userPassword";
  public static final String STATUS = "hopthuStatus";
  public static final String SECRET = "hopthuSecret";
  public static final String ALIAS = "hopthuAlias";
  public static final String LAST_ACTIVITY = "hopthuLastActivity";

  /** What the mail tier asks for: no name, no phone. */
  public static final List<String> MAIL_TIER_ATTRIBUTES =
      List.of(
          MAIL,
          ID,
          "hopthuKind",
          STATUS,
          "hopthuStatusUntil",
          SECRET,
          "hopthuSecretExpires",
          "hopthuQuota",
          "hopthuHandover",
          ALIAS);

  /** Attributes that this system sets; any other attribute of its entries is left alone. */
  public static final Set<String> OWNED =
      Set.of(
          MAIL,
          "cn",
          "sn",
          "givenName",
          "displayName",
          "title",
          "ou",
          "mobile",
          ID,
          "hopthuKind",
          STATUS,
          "hopthuStatusUntil",
          SECRET,
          "hopthuSecretExpires",
          "hopthuQuota",
          "hopthuHandover",
          ALIAS,
          "hopthuRequest",
          "hopthuDirectory");

  private final String base;

  /** For the tree under this base, e.g. {@code dc=phutho,dc=gov,dc=vn}. */
  public DirectorySchema(String base) {
    this.base = base;
  }

  public String base() {
    return base;
  }

  /**
   * Where an account of this kind and address lives. Sub-units nest: {@code cds.skhcn} is below
   * {@code skhcn}.
   */
  public String dn(AccountKind kind, MailAddress address) {
    return switch (kind) {
      case PERSON -> "uid=" + Rdn.escapeValue(address.localPart()) + ",ou=people," + base;
      case AGENCY -> {
        StringBuilder dn = new StringBuilder();
        for (String unit : address.localPart().split("\\.")) {
          dn.append("ou=").append(Rdn.escapeValue(unit)).append(',');
        }
        yield dn.append("ou=agencies,").append(base).toString();
      }
    };
  }

  /**
   * The entry that this account ought to be; without {@code userPassword}, which only its owner's
   * change sets.
   */
  public DirectoryEntry write(Account account) {
    Map<String, List<String>> a = new LinkedHashMap<>();
    Profile profile = account.profile();
    boolean person = account.kind() == AccountKind.PERSON;
    a.put(
        "objectClass",
        person
            ? List.of("top", "person", "organizationalPerson", "inetOrgPerson", OBJECT_CLASS)
            : List.of("top", "organizationalUnit", OBJECT_CLASS));
    if (person) {
      a.put("uid", List.of(account.address().localPart()));
      a.put("cn", List.of(profile.fullName()));
      a.put("sn", List.of(profile.surname()));
      a.put("givenName", List.of(profile.givenName()));
      profile.agency().ifPresent(v -> a.put("ou", List.of(v)));
    } else {
      // F1: mail programs show cn as the name.
      putText(a, "cn", profile.fullName());
      a.put("ou", List.of(account.address().localPart().split("\\.")[0]));
    }
    profile.title().ifPresent(v -> a.put("title", List.of(v)));
    profile.otpPhone().ifPresent(v -> a.put("mobile", List.of(v.digits())));
    a.put(MAIL, List.of(account.address().toString()));
    putText(a, "displayName", profile.fullName());
    a.put(ID, List.of(account.id().toString()));
    a.put("hopthuKind", List.of(account.kind().word()));
    Standing standing = account.standing();
    a.put(STATUS, List.of(standing.status().word()));
    standing.until().ifPresent(d -> a.put("hopthuStatusUntil", List.of(d.toString())));
    a.put(SECRET, List.of(secretWord(standing.secret())));
    if (standing.secret() instanceof SecretState.Valid valid) {
      a.put("hopthuSecretExpires", List.of(valid.until().toString()));
    }
    MailboxSettings mailbox = account.mailbox();
    a.put("hopthuQuota", List.of(Long.toString(mailbox.quotaBytes())));
    mailbox.handover().ifPresent(v -> a.put("hopthuHandover", List.of(v.toString())));
    if (!mailbox.aliases().isEmpty()) {
      a.put(ALIAS, mailbox.aliases().stream().map(MailAddress::toString).toList());
    }
    putText(a, "hopthuRequest", account.request());
    a.put("hopthuDirectory", List.of(standing.listed() ? "TRUE" : "FALSE"));
    return new DirectoryEntry(dn(account.kind(), account.address()), a);
  }

  /** A Directory String has at least one character (RFC 4517 §3.3.6): an empty text is no value. */
  private static void putText(Map<String, List<String>> attributes, String name, String text) {
    if (!text.isEmpty()) {
      attributes.put(name, List.of(text));
    }
  }

  /**
   * Whether two texts name the same entry, whatever their escapes, spaces and case (RFC 4514 §2.4).
   * A text that is no DN names none.
   */
  public static boolean sameDn(String a, String b) {
    try {
      return new LdapName(a).equals(new LdapName(b));
    } catch (InvalidNameException notADn) {
      return false;
    }
  }

  /**
   * The account that an entry holds.
   *
   * @throws IllegalArgumentException when a value of the contract is missing or not of its form,
   *     naming DN and attribute; never with a value of a personal attribute in the text
   */
  public Account read(DirectoryEntry entry) {
    Standing standing = standing(entry);
    AccountKind kind =
        one(
            entry,
            "hopthuKind",
            v -> find(Stream.of(AccountKind.values()), k -> k.word().equals(v)));
    return new Account(
        one(entry, ID, UUID::fromString),
        kind,
        one(entry, MAIL, MailAddress::parse),
        standing,
        mailbox(entry),
        new Profile(
            entry.first("displayName").orElse(""),
            entry.first("title"),
            kind == AccountKind.PERSON ? entry.first("ou") : Optional.empty(),
            entry.first("mobile").map(Phone::new)),
        entry.first("hopthuRequest").orElse(""));
  }

  /** The part of an entry that decides at the doors; for a reader that may not see the rest. */
  public static Standing standing(DirectoryEntry entry) {
    return new Standing(
        one(entry, STATUS, v -> find(Stream.of(Status.values()), s -> s.word().equals(v))),
        entry
            .first("hopthuStatusUntil")
            .map(v -> one(entry, "hopthuStatusUntil", LocalDate::parse)),
        secret(entry));
  }

  /** The part of an entry that the mail tier keeps for the mailbox. */
  public static MailboxSettings mailbox(DirectoryEntry entry) {
    return MailboxSettings.of(
        one(entry, "hopthuQuota", Long::parseLong),
        entry.first("hopthuHandover").map(v -> one(entry, "hopthuHandover", MailAddress::parse)),
        entry.values(ALIAS).stream().map(v -> value(entry, ALIAS, v, MailAddress::parse)).toList());
  }

  private static SecretState secret(DirectoryEntry entry) {
    return switch (one(entry, SECRET, v -> v)) {
      case "initial" -> new SecretState.Initial();
      case "mustChange" -> new SecretState.MustChange();
      case "expired" -> new SecretState.Expired();
      case "valid" -> new SecretState.Valid(one(entry, "hopthuSecretExpires", LocalDate::parse));
      default ->
          throw new IllegalArgumentException(
              entry.dn() + ": " + SECRET + " is not one of initial, mustChange, valid, expired");
    };
  }

  private static String secretWord(SecretState secret) {
    if (secret instanceof SecretState.Valid) {
      return "valid";
    }
    if (secret instanceof SecretState.Expired) {
      return "expired";
    }
    return secret instanceof SecretState.Initial ? "initial" : "mustChange";
  }

  private static <T> T find(Stream<T> all, java.util.function.Predicate<T> wanted) {
    return all.filter(wanted)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such word"));
  }

  private static <T> T one(
      DirectoryEntry entry, String attribute, java.util.function.Function<String, T> read) {
    String value =
        entry
            .first(attribute)
            .orElseThrow(
                () -> new IllegalArgumentException(entry.dn() + ": " + attribute + " is missing"));
    return value(entry, attribute, value, read);
  }

  private static <T> T value(
      DirectoryEntry entry,
      String attribute,
      String value,
      java.util.function.Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (RuntimeException notOfTheForm) {
      throw new IllegalArgumentException(
          entry.dn() + ": " + attribute + " is not of its form", notOfTheForm);
    }
  }
}
