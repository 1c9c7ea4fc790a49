package vn.gov.phutho.hopthu.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.address;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.foreign;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.testkit.directory.UnboundIdServer;

/** What other answers than success become. */
final class LdapAnswersTest {
  @Test
  void takesAnAnswerCutByASizeLimitForAPart() {
    UnboundIdServer server = new UnboundIdServer(config -> config.setMaxSizeLimit(1));
    try (LdapDirectory directory = Ldap.directory(server)) {
      MailAddress address = address("shared");
      for (int i = 0; i < 2; i++) {
        Map<String, List<String>> values = new TreeMap<>(foreign(address("copy")).attributes());
        values.put("mail", List.of(address.toString()));
        String uid = values.get("uid").get(0);
        directory.apply(
            new DirectoryChange.Add(
                new DirectoryEntry("uid=" + uid + ",ou=people," + SCHEMA.base(), values)));
      }

      assertThat(directory.find(UUID.randomUUID(), address))
          .isInstanceOf(Observed.Partial.class)
          .matches(seen -> seen.shortfall().contains("size limit exceeded"));
    }
    server.stop();
  }

  @Test
  void takesAMissingBaseForAFailureAndNotForNothing() {
    UnboundIdServer server = new UnboundIdServer();
    try (LdapDirectory directory =
        new LdapDirectory(
            new LdapServer(
                server.url(),
                false,
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)),
            new LdapLogin(UnboundIdServer.HOPTHU, new Secret(UnboundIdServer.HOPTHU_PASSWORD)),
            "ou=typo," + UnboundIdServer.BASE,
            2)) {
      assertThat(directory.find(UUID.randomUUID(), address("nobody")).shortfall())
          .contains("base does not exist");
    }
    server.stop();
  }

  @Test
  void namesDnAndAttributeOfARefusedValueAndNotTheValue() {
    UnboundIdServer server = new UnboundIdServer();
    try (LdapDirectory directory = Ldap.directory(server)) {
      DirectoryEntry good = SCHEMA.write(person());
      Map<String, List<String>> values = new TreeMap<>(good.attributes());
      values.put("hopthuQuota", List.of("0912345678x"));

      assertThat(directory.apply(new DirectoryChange.Add(new DirectoryEntry(good.dn(), values))))
          .isInstanceOfSatisfying(
              Effect.Rejected.class,
              rejected ->
                  assertThat(rejected.why())
                      .startsWith(good.dn() + ": hopthuQuota refused, ")
                      .contains("hopthu-schema.ldif")
                      .doesNotContain("0912345678x"));
    }
    server.stop();
  }

  @Test
  void refusesForGoodWhatTheSchemaForbids() {
    UnboundIdServer server = new UnboundIdServer();
    try (LdapDirectory directory = Ldap.directory(server)) {
      Account account = person();
      directory.apply(new DirectoryChange.Add(SCHEMA.write(account)));
      String dn = SCHEMA.dn(account.kind(), account.address());

      assertThat(
              directory.apply(
                  new DirectoryChange.Modify(
                      dn, account.id(), Map.of(), Map.of("hopthuStatus", List.of()))))
          .isInstanceOf(Effect.Rejected.class);
      assertThat(
              directory.apply(
                  new DirectoryChange.Modify(
                      dn, account.id(), Map.of(), Map.of("hopthuSecret", List.of("a", "b")))))
          .isInstanceOf(Effect.Rejected.class);
    }
    server.stop();
  }

  @Test
  void waitsForAParentThatIsNotThereYet() {
    UnboundIdServer server = new UnboundIdServer();
    try (LdapDirectory directory = Ldap.directory(server)) {
      DirectoryEntry entry = SCHEMA.write(person());
      String dn = entry.dn().replace(",ou=people,", ",ou=nowhere,");

      assertThat(
              directory.apply(new DirectoryChange.Add(new DirectoryEntry(dn, entry.attributes()))))
          .isInstanceOfSatisfying(
              Effect.Unavailable.class, e -> assertThat(e.why()).contains("entry above it"));
    }
    server.stop();
  }

  @Test
  void readsThePreconditionWhereTheServerKnowsNoAssertion() {
    AtomicInteger refused = new AtomicInteger();
    UnboundIdServer server =
        new UnboundIdServer(config -> config.addInMemoryOperationInterceptor(new Old(refused)));
    try (LdapDirectory directory = Ldap.directory(server)) {
      Account account = person();
      directory.apply(new DirectoryChange.Add(SCHEMA.write(account)));
      String dn = SCHEMA.dn(account.kind(), account.address());

      assertThat(directory.apply(title(account, "Chuyên viên", "Phó phòng")))
          .isEqualTo(Effect.done());
      assertThat(directory.apply(title(account, "Chuyên viên", "Trưởng phòng")))
          .isInstanceOf(Effect.Stale.class);
      assertThat(directory.apply(new DirectoryChange.Remove(dn, UUID.randomUUID())))
          .isInstanceOf(Effect.Stale.class);
      assertThat(directory.apply(new DirectoryChange.Remove(dn, account.id())))
          .isEqualTo(Effect.done());
      assertThat(refused).hasValue(1);
    }
    server.stop();
  }

  @Test
  void losesTheRaceAgainstAChangeBetweenReadAndWrite() {
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    UnboundIdServer server =
        new UnboundIdServer(
            config -> config.addInMemoryOperationInterceptor(new Meanwhile(meanwhile)));
    try (LdapDirectory directory = Ldap.directory(server)) {
      Account account = person();
      directory.apply(new DirectoryChange.Add(SCHEMA.write(account)));
      meanwhile.set(
          () -> {
            meanwhile.set(() -> {});
            assertThat(directory.apply(title(account, "Chuyên viên", "Phó phòng")))
                .isEqualTo(Effect.done());
          });

      assertThat(directory.apply(title(account, "Chuyên viên", "Trưởng phòng")))
          .isInstanceOf(Effect.Stale.class);

      assertThat(
              directory
                  .find(account.id(), account.address())
                  .map(entries -> entries.get(0).values("title")))
          .isEqualTo(Observed.complete(List.of("Phó phòng")));
    }
    server.stop();
  }

  private static DirectoryChange title(Account account, String from, String to) {
    return new DirectoryChange.Modify(
        SCHEMA.dn(account.kind(), account.address()),
        account.id(),
        Map.of("title", List.of(from)),
        Map.of("title", List.of(to)));
  }

  /** A server from before RFC 4528. */
  private static final class Old extends InMemoryOperationInterceptor {
    private final AtomicInteger refused;

    Old(AtomicInteger refused) {
      this.refused = refused;
    }

    private void refuseAssertion(List<Control> controls) throws LDAPException {
      if (controls.stream()
          .anyMatch(c -> c.getOID().equals(AssertionRequestControl.ASSERTION_REQUEST_OID))) {
        refused.incrementAndGet();
        throw new LDAPException(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION);
      }
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request)
        throws LDAPException {
      refuseAssertion(request.getRequest().getControlList());
    }

    @Override
    public void processDeleteRequest(InMemoryInterceptedDeleteRequest request)
        throws LDAPException {
      refuseAssertion(request.getRequest().getControlList());
    }
  }

  /** Lets something happen just before a modify is carried out. */
  private static final class Meanwhile extends InMemoryOperationInterceptor {
    private final AtomicReference<Runnable> event;

    Meanwhile(AtomicReference<Runnable> event) {
      this.event = event;
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request) {
      event.get().run();
    }
  }
}
