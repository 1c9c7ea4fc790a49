package vn.gov.phutho.hopthu.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;
import vn.gov.phutho.hopthu.testkit.directory.SlapdServer;

/** Who may see and do what in the OpenLDAP that config/ldap sets up. */
final class SlapdRightsTest {
  private static final Secret SECRET = new Secret("Sông Lô 2026!");

  private SlapdServer server;
  private LdapDirectory directory;
  private Account account;
  private String dn;

  @BeforeEach
  void addAPersonWithASecret() {
    server = SlapdServer.shared();
    directory = Ldap.directory(server);
    account = person();
    dn = SCHEMA.dn(account.kind(), account.address());
    assertThat(directory.apply(new DirectoryChange.Add(SCHEMA.write(account))))
        .isEqualTo(Effect.done());
    assertThat(directory.set(dn, SECRET)).isEqualTo(Effect.done());
  }

  @AfterEach
  void disconnect() {
    if (directory != null) {
      directory.close();
    }
  }

  private LDAPConnection as(String name, String password) throws LDAPException {
    return new LDAPConnection("127.0.0.1", server.port(), name, password);
  }

  private LDAPConnection james() throws LDAPException {
    return as(LdapFixture.JAMES, LdapFixture.JAMES_PASSWORD);
  }

  private static void refuses(LDAPConnection connection, String dn, String name, String value) {
    assertThatThrownBy(
            () -> connection.modify(dn, new Modification(ModificationType.REPLACE, name, value)))
        .isInstanceOfSatisfying(
            LDAPException.class,
            e ->
                assertThat(e.getResultCode())
                    .isIn(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.NO_SUCH_OBJECT));
  }

  @Test
  void mailTierReadsWhatItsDoorsNeedAndNoName() throws LDAPException {
    try (LDAPConnection james = james()) {
      Entry entry =
          james.searchForEntry(
              LdapFixture.BASE,
              SearchScope.SUB,
              "(&(objectClass=hopthuAccount)(mail=" + account.address() + "))",
              "*",
              "+");

      DirectorySchema.MAIL_TIER_ATTRIBUTES.stream()
          .filter(a -> !SCHEMA.write(account).values(a).isEmpty())
          .forEach(a -> assertThat(entry.getAttributeValue(a)).as(a).isNotNull());
      assertThat(entry.getAttributes())
          .extracting(a -> a.getName())
          .doesNotContain("mobile", "userPassword", "cn", "sn", "displayName", "title")
          .doesNotContain("hopthuRequest", "givenName");
    }
  }

  @Test
  void mailTierFindsWhatChangedSince() throws LDAPException {
    try (LDAPConnection james = james();
        LDAPConnection hopthu = as(LdapFixture.HOPTHU, LdapFixture.HOPTHU_PASSWORD)) {
      hopthu.modify(
          dn, new Modification(ModificationType.REPLACE, "hopthuStatusUntil", "2026-12-24"));
      String changed = james.getEntry(dn, "modifyTimestamp").getAttributeValue("modifyTimestamp");
      String since = "(&(objectClass=hopthuAccount)(modifyTimestamp>=%s))";

      assertThat(
              james
                  .search(LdapFixture.BASE, SearchScope.SUB, since.formatted(changed), "mail")
                  .getSearchEntries())
          .extracting(Entry::getDN)
          .contains(dn);
      assertThat(
              james
                  .search(
                      LdapFixture.BASE, SearchScope.SUB, since.formatted("20991231000000Z"), "mail")
                  .getEntryCount())
          .isZero();
    }
  }

  @Test
  void mailTierWritesTheLastActivityAndNothingElse() throws LDAPException {
    try (LDAPConnection james = james()) {
      james.modify(
          dn, new Modification(ModificationType.REPLACE, "hopthuLastActivity", "2026-11-24"));

      refuses(james, dn, "hopthuStatus", "active");
      refuses(james, dn, "userPassword", "stolen-password");
      refuses(james, dn, "mail", "x@phutho.gov.vn");
      assertThatThrownBy(() -> james.delete(dn)).isInstanceOf(LDAPException.class);
    }
    assertThat(
            directory
                .find(account.id(), account.address())
                .map(e -> e.get(0).values("hopthuLastActivity")))
        .hasToString("Complete[value=[2026-11-24]]");
  }

  @Test
  void adapterNeverReceivesTheHash() throws LDAPException {
    try (LDAPConnection hopthu = as(LdapFixture.HOPTHU, LdapFixture.HOPTHU_PASSWORD)) {
      Entry entry = hopthu.getEntry(dn, "*", "+");

      assertThat(entry.hasAttribute("mobile")).isTrue();
      assertThat(entry.hasAttribute("userPassword")).isFalse();
      refuses(hopthu, LdapFixture.JAMES, "userPassword", "another-password");
      assertThatThrownBy(() -> hopthu.delete("ou=services," + LdapFixture.BASE))
          .isInstanceOf(LDAPException.class);
    }
  }

  @Test
  void personsLogInAndChangeNothing() throws LDAPException {
    try (LDAPConnection person = as(dn, SECRET.reveal())) {
      refuses(person, dn, "userPassword", "my-own-choice-1");
      refuses(person, dn, "hopthuStatus", "active");
    }
  }

  @Test
  void strangersSeeNothing() throws LDAPException {
    try (LDAPConnection stranger = new LDAPConnection("127.0.0.1", server.port())) {
      assertThat(stranger.getEntry(dn)).isNull();
      assertThat(stranger.getEntry(LdapFixture.BASE)).isNull();
    }
  }

  @Test
  void refusalForLackOfRightsSaysWhatToDo() {
    try (LdapDirectory mailTier =
        Ldap.directory(
            server.url(), Duration.ofSeconds(5), LdapFixture.JAMES, LdapFixture.JAMES_PASSWORD)) {
      assertThat(
              mailTier.apply(
                  new DirectoryChange.Modify(
                      dn, account.id(), Map.of(), Map.of("hopthuStatus", List.of("active")))))
          .isInstanceOfSatisfying(
              Effect.Rejected.class,
              r -> assertThat(r.why()).contains(dn, "hopthuStatus", "ACL in config/ldap"));
    }
  }

  @Test
  void secondMailAddressIsRefused() {
    assertThat(
            directory.apply(
                new DirectoryChange.Modify(
                    dn,
                    account.id(),
                    Map.of(),
                    Map.of("mail", List.of(account.address().toString(), "b@phutho.gov.vn")))))
        .isInstanceOf(Effect.Rejected.class);
  }

  @Test
  void hashesWithArgon2() throws Exception {
    Process dump =
        new ProcessBuilder(
                "/usr/sbin/slapcat",
                "-n",
                "1",
                "-F",
                server.directory().resolve("slapd.d").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String ldif = new String(dump.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    String argon2 =
        Base64.getEncoder()
            .encodeToString("{ARGON2}$argon2i$v".getBytes(StandardCharsets.US_ASCII));

    assertThat(ldif.replace("\n ", "")).contains("userPassword:: " + argon2);
    assertThat(ldif).doesNotContain(SECRET.reveal());
  }

  @Test
  void passwordFilesAreForTheOwnerAlone() throws Exception {
    assertThat(Files.getPosixFilePermissions(server.directory().resolve("hopthu.password")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }
}
