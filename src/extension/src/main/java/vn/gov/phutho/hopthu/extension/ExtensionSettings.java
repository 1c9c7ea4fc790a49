package vn.gov.phutho.hopthu.extension;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.dkim.DkimSettings;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCap;
import vn.gov.phutho.hopthu.extension.scan.ScanSettings;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * conf/hopthu.properties, read whole: {@link #parse} reports every fault at once.
 *
 * @param official {@code official.domains}
 * @param attachments {@code attachments.limit}, bytes
 * @param trust {@code accounts.fresh.ms}, {@code accounts.known.good.seconds}
 * @param ldapConnections {@code accounts.ldap.connections}
 * @param dkim {@code dkim.*}
 * @param scan {@code scan.*}
 * @param watch {@code sessions.watch.*}
 * @param inbound what outsiders' mail meets
 * @param suspended {@code suspended.*}
 * @param hash SHA-256 of all keys and values, to compare what two servers obey
 */
public record ExtensionSettings(
    OfficialDomains official,
    AttachmentCap attachments,
    RememberedAccounts.Trust trust,
    int ldapConnections,
    DkimSettings dkim,
    ScanSettings scan,
    WatchSettings watch,
    InboundSettings inbound,
    SuspendedSettings suspended,
    String hash) {

  /**
   * Reads all settings or none.
   *
   * @param values every key of the file with its text, lists joined by commas
   * @throws IllegalArgumentException naming each key that is unknown, missing or wrong, and what is
   *     allowed
   */
  public static ExtensionSettings parse(Map<String, String> values) {
    SettingsReader reader = new SettingsReader(values);
    List<String> domains =
        Arrays.stream(reader.text("official.domains").split(",", -1)).map(String::strip).toList();
    long limit = reader.number("attachments.limit", 1, Long.MAX_VALUE);
    long fresh = reader.number("accounts.fresh.ms", 0, 1_000);
    long knownGood = reader.number("accounts.known.good.seconds", 0, 86_400);
    long connections = reader.number("accounts.ldap.connections", 1, 1_000);
    WatchSettings watch = WatchSettings.read(reader);
    InboundSettings inbound = InboundSettings.read(reader);
    SuspendedSettings suspended = SuspendedSettings.read(reader);
    OfficialDomains official = reader.domains("official.domains", domains);
    DkimSettings dkim = DkimSettings.read(reader);
    ScanSettings scan = ScanSettings.read(reader);
    reader.finish();
    return new ExtensionSettings(
        official,
        new AttachmentCap(limit),
        new RememberedAccounts.Trust(Duration.ofMillis(fresh), Duration.ofSeconds(knownGood)),
        Math.toIntExact(connections),
        dkim,
        scan,
        watch,
        inbound,
        suspended,
        hash(values));
  }

  private static String hash(Map<String, String> values) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(values)
          .forEach((k, v) -> sha.update((k + '=' + v + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
