package vn.gov.phutho.hopthu.adapter.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Periods;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * Reads config/ whole. A flag wins over the environment, that over the file, that over defaults.
 */
public final class SettingsReader {
  /** The file in the config folder that names all others. */
  public static final String FILE = "hopthu.yaml";

  private final Values values;
  private final List<Fault> faults;

  private SettingsReader(Values values, List<Fault> faults) {
    this.values = values;
    this.faults = faults;
  }

  /**
   * Reads and checks everything; opens files, no connection.
   *
   * @param env the environment, of which {@code HOPTHU_…} counts
   * @param flags key → value of {@code --set}
   */
  public static SettingsReading read(
      Path configDir, Map<String, String> env, Map<String, String> flags) {
    List<Fault> faults = new ArrayList<>();
    Path path = configDir.resolve(FILE);
    Optional<YamlFile> file = YamlFile.read(path, Place.of(path.toString()), "", faults::add);
    Map<String, Written> written = new HashMap<>();
    file.ifPresent(f -> written.putAll(HopthuFile.read(f, faults::add)));
    written.putAll(Variables.environment(env, faults::add));
    written.putAll(Variables.flags(flags, faults::add));
    if (file.isEmpty()) {
      // What is missing cannot be told from a file that was not read.
      return new SettingsReading.Faults(faults);
    }
    Place top = new Place(path.toString(), 1, 1);
    return new SettingsReader(Values.check(configDir, top, written, faults), faults).read();
  }

  private SettingsReading read() {
    SecretFiles secrets = new SecretFiles(values, faults::add);
    Optional<Secret> databasePassword = secrets.read(Keys.DATABASE_PASSWORD_FILE);
    Optional<Secret> ldapPassword = secrets.read(Keys.LDAP_PASSWORD_FILE);
    Optional<Secret> jamesKey = secrets.privateKey(Keys.JAMES_JWT_KEY_FILE);
    Optional<Settings.NoticeMail> noticeMail =
        new NoticesSettings(values, faults::add).read(secrets);
    Optional<PersonalDataKey> personalData = secrets.personalDataKey();
    Optional<Register> agencies =
        yaml(Keys.AGENCIES_FILE).map(f -> AgenciesFile.read(f, faults::add));
    Optional<OfficialDomains> official =
        yaml(Keys.OFFICIAL_DOMAINS_FILE).flatMap(f -> OfficialDomainsFile.read(f, faults::add));
    Optional<List<Token>> tokens = yaml(Keys.TOKENS_FILE).map(f -> TokensFile.read(f, faults::add));
    Optional<WorkingCalendar> calendar =
        yaml(Keys.HOLIDAYS_FILE).map(f -> HolidaysFile.read(f, faults::add));
    Optional<Set<String>> weak = weakSecrets();
    folder(Keys.INTAKE_TRUST_DIR);
    folder(Keys.INTAKE_SCHEMA_DIR);
    new Contradictions(values, faults::add).check(official);
    if (!faults.isEmpty()) {
      return new SettingsReading.Faults(
          faults.stream()
              .sorted(
                  Comparator.comparing((Fault f) -> f.place().source())
                      .thenComparing(f -> f.place().line())
                      .thenComparing(f -> f.place().column()))
              .toList());
    }
    return new SettingsReading.Read(
        new Settings(
            new Settings.Http(
                values.get(Keys.HTTP_ADDRESS),
                values.get(Keys.HTTP_PORT),
                values.find(Keys.HTTP_TRUSTED_PROXIES).orElse(Set.of()),
                tokens.orElseThrow(),
                values.get(Keys.HTTP_PUBLIC_DIRECTORY)),
            stateDir(),
            new Settings.Database(databaseUrl(), values.find(Keys.DATABASE_USER), databasePassword),
            new Settings.Ldap(
                values.get(Keys.LDAP_URI),
                values.get(Keys.LDAP_BASE),
                new Settings.LdapBind(values.get(Keys.LDAP_BIND_DN), ldapPassword.orElseThrow()),
                values.get(Keys.LDAP_CONNECT_TIMEOUT),
                values.get(Keys.LDAP_RESPONSE_TIMEOUT),
                values.get(Keys.LDAP_REQUIRE_TLS)),
            new Settings.James(
                values.get(Keys.JAMES_URL), jamesKey.orElseThrow(), values.get(Keys.JAMES_TIMEOUT)),
            new Settings.Mail(
                values.get(Keys.MAIL_DOMAIN),
                new Settings.Quota(values.get(Keys.QUOTA_PERSON), values.get(Keys.QUOTA_AGENCY)),
                agencies.orElseThrow(),
                official.orElseThrow()),
            new Settings.Intake(
                values.path(Keys.INTAKE_TRUST_DIR).orElseThrow(),
                values.path(Keys.INTAKE_SCHEMA_DIR).orElseThrow(),
                values.get(Keys.INTAKE_MAX_BODY)),
            new Settings.Secrets(
                values.get(Keys.SECRET_VALID_MONTHS),
                weak.orElseThrow(),
                new Settings.Attempts(
                    values.get(Keys.SECRET_ATTEMPTS_PER_ACCOUNT),
                    values.get(Keys.SECRET_ATTEMPTS_PER_ADDRESS),
                    values.find(Keys.SECRET_WEBMAIL_ADDRESSES).orElse(Set.of())),
                personalData.orElseThrow()),
            new Sla(calendar.orElseThrow(), values.get(Keys.SLA_DUE), values.get(Keys.SLA_NEAR)),
            life(),
            new Settings.Notices(
                values.path(Keys.NOTICES_TEMPLATE_DIR).orElseThrow(), noticeMail)));
  }

  private Settings.Life life() {
    Periods standard = Periods.standard();
    return new Settings.Life(
        new Periods(
            values.get(Keys.LIFECYCLE_INACTIVITY),
            values.get(Keys.LIFECYCLE_REMOVAL),
            standard.firstWarning(),
            standard.lastWarning()),
        Budget.of(values.get(Keys.LIFECYCLE_MOST), values.get(Keys.LIFECYCLE_PERCENT)),
        values.path(Keys.ARCHIVE_DIR).map(Path::toAbsolutePath),
        values.get(Keys.ARCHIVE_KEEP));
  }

  private String databaseUrl() {
    return values
        .find(Keys.DATABASE_URL)
        .orElseGet(() -> "jdbc:h2:file:" + stateDir().resolve("hopthu") + ";WRITE_DELAY=0");
  }

  private Path stateDir() {
    return values.path(Keys.STATE_DIR).orElseThrow().toAbsolutePath();
  }

  private Optional<YamlFile> yaml(Key<Path> key) {
    return values
        .path(key)
        .flatMap(path -> YamlFile.read(path, values.place(key), key.name(), faults::add));
  }

  private Optional<Set<String>> weakSecrets() {
    Key<Path> key = Keys.SECRET_WEAK_LIST_FILE;
    return values
        .path(key)
        .flatMap(
            path ->
                YamlFile.text(path, values.place(key), key.name(), faults::add)
                    .map(text -> WeakSecretsFile.read(path.toString(), text, faults::add)));
  }

  private void folder(Key<Path> key) {
    values
        .path(key)
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path ->
                faults.add(
                    new Fault(
                        values.place(key),
                        key.name(),
                        Bilingual.of("không có thư mục " + path, "there is no folder " + path),
                        key.kind().rule())));
  }
}
