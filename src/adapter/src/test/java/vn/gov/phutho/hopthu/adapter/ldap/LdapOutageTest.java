package vn.gov.phutho.hopthu.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;
import vn.gov.phutho.hopthu.testkit.directory.SlapdServer;
import vn.gov.phutho.hopthu.testkit.directory.UnboundIdServer;

/** G4: LDAP may be down, slow or restarted at any time. */
final class LdapOutageTest {
  private static final Secret SECRET = new Secret("Sông Lô 2026!");

  @Test
  void worksAgainAfterUnboundIdWasRestarted() {
    UnboundIdServer server = new UnboundIdServer();
    worksAgainAfterARestart(server);
    server.stop();
  }

  @Test
  void worksAgainAfterSlapdWasRestarted() {
    worksAgainAfterARestart(SlapdServer.own());
  }

  private static void worksAgainAfterARestart(LdapFixture server) {
    try (LdapDirectory directory = Ldap.directory(server)) {
      Account account = person();
      assertThat(add(directory, account)).isEqualTo(Effect.done());

      server.stop();
      saysThatItDoesNotAnswer(directory, account);

      server.start();
      assertThat(read(directory, account)).isEqualTo(account);
      Account next = person();
      assertThat(add(directory, next)).isEqualTo(Effect.done());
      assertThat(directory.set(dn(next), SECRET)).isEqualTo(Effect.done());
      assertThat(directory.opens(dn(next), SECRET)).isEqualTo(Observed.complete(true));
    }
  }

  @Test
  void startsWhileTheServerIsDown() {
    UnboundIdServer server = new UnboundIdServer();
    server.stop();
    try (LdapDirectory directory = Ldap.directory(server)) {
      saysThatItDoesNotAnswer(directory, person());

      server.start();
      assertThat(add(directory, person())).isEqualTo(Effect.done());
    }
    server.stop();
  }

  @Test
  void waitsNoLongerThanItsTimeOutForAServerThatNeverAnswers() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LdapDirectory directory =
            Ldap.directory(
                URI.create("ldap://127.0.0.1:" + mute.getLocalPort()), Duration.ofMillis(200))) {
      long begun = System.nanoTime();

      saysThatItDoesNotAnswer(directory, person());

      // Five calls, each at most two tries of connect and bind.
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void takesAWrongPasswordOfItsOwnForAnOutage() {
    UnboundIdServer server = new UnboundIdServer();
    try (LdapDirectory directory =
        Ldap.directory(
            server.url(), Duration.ofSeconds(5), LdapFixture.HOPTHU, "another-password")) {
      Account account = person();

      assertThat(directory.find(account.id(), account.address()).shortfall())
          .contains("adapter's own DN or password is wrong")
          .doesNotContain("another-password");
      assertThat(add(directory, account)).isInstanceOf(Effect.Unavailable.class);
    }
    server.stop();
  }

  private static void saysThatItDoesNotAnswer(LdapDirectory directory, Account account) {
    assertThat(directory.find(account.id(), account.address())).isInstanceOf(Observed.Failed.class);
    assertThat(add(directory, account)).isInstanceOf(Effect.Unavailable.class);
    assertThat(
            directory.apply(
                new DirectoryChange.Modify(
                    dn(account), account.id(), Map.of(), Map.of("title", List.of("x")))))
        .isInstanceOf(Effect.Unavailable.class);
    assertThat(directory.opens(dn(account), SECRET)).isInstanceOf(Observed.Failed.class);
    assertThat(directory.set(dn(account), SECRET)).isInstanceOf(Effect.Unavailable.class);
  }

  private static Effect add(LdapDirectory directory, Account account) {
    return directory.apply(new DirectoryChange.Add(SCHEMA.write(account)));
  }

  private static Account read(LdapDirectory directory, Account account) {
    return directory
                .find(account.id(), account.address())
                .map(entries -> SCHEMA.read(entries.get(0)))
            instanceof Observed.Complete<Account> complete
        ? complete.value()
        : person();
  }

  private static String dn(Account account) {
    return SCHEMA.dn(account.kind(), account.address());
  }
}
