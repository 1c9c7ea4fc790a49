package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.MailAddress;

class AccountSurveysTest {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";

  private InMemoryDirectoryServer directory;
  private AccountSurveys surveys;

  @BeforeEach
  void start() throws LDAPException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    directory = new InMemoryDirectoryServer(config);
    directory.startListening();
    Entry base = new Entry(BASE);
    base.addAttribute("objectClass", "domain");
    base.addAttribute("dc", "phutho");
    directory.add(base);
    surveys = new AccountSurveys(directory, BASE);
  }

  @AfterEach
  void stop() {
    directory.shutDown(true);
  }

  private MailAddress account(String name, String status, String secret) throws LDAPException {
    MailAddress address = new MailAddress(name, "phutho.gov.vn");
    Entry entry = new Entry("uid=" + name + "," + BASE);
    entry.addAttribute("objectClass", "hopthuAccount");
    entry.addAttribute("mail", address.toString());
    entry.addAttribute("hopthuStatus", status);
    entry.addAttribute("hopthuSecret", secret);
    directory.add(entry);
    return address;
  }

  @Test
  void namesWhoIsNotInOrderOfMoreThanFitInASearch() throws LDAPException {
    List<MailAddress> asked = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      asked.add(account("live" + i, "active", "valid"));
    }
    asked.add(account("revoked", "sendLocked", "valid"));
    MailAddress suspended = account("suspended", "suspended", "mustChange");
    MailAddress fresh = account("fresh", "active", "initial");
    MailAddress gone = MailAddress.parse("gone@phutho.gov.vn");
    asked.addAll(List.of(suspended, fresh, gone));
    assertThat(surveys.notLoggingIn(asked).named()).containsOnly(suspended, fresh, gone);
    assertThat(surveys.notSending(asked).named())
        .containsOnly(suspended, fresh, gone, MailAddress.parse("revoked@phutho.gov.vn"));
  }

  @Test
  void namesTheLockedAlone() throws LDAPException {
    account("live", "active", "valid");
    MailAddress revoked = account("revoked", "sendLocked", "valid");
    MailAddress retiring = account("retiring", "retiring", "valid");
    ChangeHorizon horizon = new ChangeHorizon(Instant.now());
    assertThat(surveys.locked().named()).containsOnly(revoked, retiring);
    assertThat(surveys.changedAndLocked(horizon, Instant.now()).named())
        .containsOnly(revoked, retiring);
  }

  @Test
  void goesOnBehindABulkLoadThatItCouldNotReadInFull() throws LDAPException {
    for (int i = 0; i < 2_100; i++) {
      account("bulk" + i, "active", "valid");
    }
    ChangeHorizon horizon = new ChangeHorizon(Instant.now());
    Instant before = horizon.since(Instant.now());
    try (LDAPConnection connection = directory.getConnection()) {
      Survey first =
          new AccountSurveys(connection, BASE).changed(horizon, Instant.now().plusSeconds(1));
      assertThat(first).isInstanceOf(Survey.Partial.class);
      assertThat(first.named()).hasSizeBetween(1, 2_000);
    }
    assertThat(horizon.since(Instant.now().plusSeconds(1))).isAfter(before.plusSeconds(3_000));
  }

  @Test
  void saysThatItFailedWhenNobodyAnswers() throws LDAPException {
    try (LDAPConnection connection = directory.getConnection()) {
      directory.shutDown(true);
      AccountSurveys cut = new AccountSurveys(connection, BASE);
      List<MailAddress> somebody = List.of(MailAddress.parse("a@phutho.gov.vn"));
      assertThat(cut.notLoggingIn(somebody)).isInstanceOf(Survey.Failed.class);
      assertThat(cut.changed(new ChangeHorizon(Instant.now()), Instant.now()))
          .isInstanceOf(Survey.Failed.class);
    }
  }
}
