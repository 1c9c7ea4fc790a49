package vn.gov.phutho.hopthu.trial.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialDirectoryTest {
  private static final TrialTree TREE =
      new TrialTree(
          Path.of(System.getProperty("project.root", "../.."), "config", "ldap"),
          "dc=phutho,dc=gov,dc=vn",
          "adapter-pw",
          "mailtier-pw");
  private static final String HUNG = "uid=hungtm,ou=people," + TREE.base();

  @TempDir Path work;
  private TrialDirectory directory;

  @BeforeEach
  void start() throws IOException {
    directory = open();
    directory.start();
  }

  private TrialDirectory open() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new TrialDirectory(
          TREE, free.getLocalPort(), Optional.of(work.resolve("state/ldap.ldif")));
    }
  }

  @AfterEach
  void stop() {
    directory.close();
  }

  private LDAPConnection as(String dn, String password) throws LDAPException {
    return new LDAPConnection("127.0.0.1", directory.port(), dn, password);
  }

  private LDAPConnection adapter() throws LDAPException {
    return as(TREE.hopthu(), "adapter-pw");
  }

  private void addHung() throws LDAPException, LDIFException {
    try (LDAPConnection adapter = adapter()) {
      adapter.add(
          "dn: " + HUNG,
          "objectClass: inetOrgPerson",
          "objectClass: hopthuAccount",
          "uid: hungtm",
          "cn: Trần Mạnh Hùng",
          "sn: Trần",
          "mail: hungtm@phutho.gov.vn",
          "mobile: +84912345678",
          "hopthuId: 1b4e28ba-2fa1-11d2-883f-0016d3cca427",
          "hopthuKind: person",
          "hopthuStatus: active",
          "hopthuSecret: initial",
          "hopthuQuota: 524288000");
      assertThat(
              adapter
                  .processExtendedOperation(
                      new PasswordModifyExtendedRequest(HUNG, (String) null, "Sông Lô 2026!"))
                  .getResultCode())
          .isEqualTo(ResultCode.SUCCESS);
    }
  }

  @Test
  void keepsItsDataWhileStopped() throws LDAPException, LDIFException {
    addHung();

    directory.stop();
    assertThatThrownBy(this::adapter).isInstanceOf(LDAPException.class);
    directory.start();

    as(HUNG, "Sông Lô 2026!").close();
  }

  @Test
  void keepsItsDataAcrossProcesses() throws LDAPException, LDIFException, IOException {
    addHung();
    directory.close();

    directory = open();
    directory.start();

    as(HUNG, "Sông Lô 2026!").close();
    try (LDAPConnection adapter = adapter()) {
      assertThat(adapter.getEntry(HUNG).getAttributeValue("cn")).isEqualTo("Trần Mạnh Hùng");
    }
  }

  @Test
  void writesNoPasswordInClear() throws LDAPException, LDIFException, IOException {
    addHung();

    String ldif = Files.readString(work.resolve("state/ldap.ldif")).replace("\n ", "");

    assertThat(ldif).contains("userPassword:");
    for (String secret : new String[] {"Sông Lô 2026!", "adapter-pw", "mailtier-pw"}) {
      assertThat(ldif)
          .doesNotContain(secret)
          .doesNotContain(
              Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void letsTheMailTierReadWhatItNeedsAndWriteTheLastActivity() throws LDAPException, LDIFException {
    addHung();
    try (LDAPConnection james = as(TREE.james(), "mailtier-pw")) {
      james.modify(
          HUNG, new Modification(ModificationType.REPLACE, "hopthuLastActivity", "2026-11-24"));
      Entry entry = james.getEntry(HUNG);

      assertThat(entry.getAttributeValue("hopthuLastActivity")).isEqualTo("2026-11-24");
      assertThat(entry.getAttributeValue("hopthuStatus")).isEqualTo("active");
      assertThat(entry.hasAttribute("mobile")).isFalse();
      assertThat(entry.hasAttribute("cn")).isFalse();
      refuses(james, "hopthuStatus", "suspended");
    }
  }

  @Test
  void letsNobodyButTheAdapterSeeAPhoneAndNobodyAPassword() throws LDAPException, LDIFException {
    addHung();
    try (LDAPConnection adapter = adapter();
        LDAPConnection stranger = new LDAPConnection("127.0.0.1", directory.port());
        LDAPConnection owner = as(HUNG, "Sông Lô 2026!")) {
      assertThat(adapter.getEntry(HUNG).hasAttribute("mobile")).isTrue();
      assertThat(adapter.getEntry(HUNG).hasAttribute("userPassword")).isFalse();
      for (LDAPConnection other : new LDAPConnection[] {stranger, owner}) {
        assertThat(other.getEntry(HUNG).getAttributeValue("cn")).isEqualTo("Trần Mạnh Hùng");
        assertThat(other.getEntry(HUNG).hasAttribute("mobile")).isFalse();
        assertThat(other.getEntry(HUNG).hasAttribute("userPassword")).isFalse();
        refuses(other, "hopthuStatus", "suspended");
        refuses(other, "userPassword", "another-pw");
      }
    }
  }

  private static void refuses(LDAPConnection connection, String attribute, String value) {
    assertThatThrownBy(
            () ->
                connection.modify(
                    HUNG, new Modification(ModificationType.REPLACE, attribute, value)))
        .isInstanceOfSatisfying(
            LDAPException.class,
            e -> assertThat(e.getResultCode()).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS));
  }
}
