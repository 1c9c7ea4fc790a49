package vn.gov.phutho.hopthu.extension.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastActivityTest {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";
  private static final String DN = "uid=hungtm," + BASE;
  private static final String HUNG = "hungtm@phutho.gov.vn";

  private InMemoryDirectoryServer server;
  private LastActivity activity;
  private Instant now = Instant.parse("2026-11-24T02:00:00Z");
  private boolean away;
  private final AtomicInteger writes = new AtomicInteger();

  @BeforeEach
  void start() throws Exception {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    server = new InMemoryDirectoryServer(config);
    server.add("dn: " + BASE, "objectClass: domain", "dc: phutho");
    server.add("dn: " + DN, "objectClass: hopthuAccount", "uid: hungtm", "mail: " + HUNG);
    activity = new LastActivity(counted(server), BASE, () -> now);
  }

  /** The server, counting writes, and away when told so. */
  private LDAPInterface counted(LDAPInterface real) {
    return (LDAPInterface)
        Proxy.newProxyInstance(
            LDAPConnection.class.getClassLoader(),
            new Class<?>[] {LDAPInterface.class},
            (self, method, arguments) -> {
              if (away) {
                throw new com.unboundid.ldap.sdk.LDAPSearchException(
                    ResultCode.CONNECT_ERROR, "away");
              }
              if (method.getName().equals("modify")) {
                writes.incrementAndGet();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private String held() throws LDAPException {
    return server.getEntry(DN).getAttributeValue("hopthuLastActivity");
  }

  @Test
  void writesOnceADayHoweverOftenTheOwnerIsSeen() throws LDAPException {
    for (int i = 0; i < 5; i++) {
      activity.saw(HUNG);
      activity.writeAll();
    }
    assertThat(held()).isEqualTo("2026-11-24");
    assertThat(writes).hasValue(1);
    now = now.plusSeconds(86_400);
    activity.saw("HungTM@phutho.gov.vn");
    activity.writeAll();
    assertThat(held()).isEqualTo("2026-11-25");
    assertThat(writes).hasValue(2);
  }

  @Test
  void countsTheDayOfVietNam() throws LDAPException {
    now = Instant.parse("2026-11-24T17:00:00Z");
    activity.saw(HUNG);
    activity.writeAll();
    assertThat(held()).isEqualTo("2026-11-25");
  }

  @Test
  void writesNothingThatAnotherServerHasWritten() throws Exception {
    server.modify(
        "dn: " + DN,
        "changetype: modify",
        "add: hopthuLastActivity",
        "hopthuLastActivity: 2026-11-24");
    activity.saw(HUNG);
    activity.writeAll();
    assertThat(writes).hasValue(0);
  }

  @Test
  void keepsTheDayThroughAnOutage() throws LDAPException {
    away = true;
    activity.saw(HUNG);
    activity.writeAll();
    now = now.plusSeconds(3 * 86_400);
    away = false;
    activity.writeAll();
    assertThat(held()).isEqualTo("2026-11-24");
  }

  @Test
  void goesOnBehindAnAccountThatIsGone() throws LDAPException {
    activity.saw("gone@phutho.gov.vn");
    activity.saw("no address");
    activity.saw(HUNG);
    activity.writeAll();
    assertThat(held()).isEqualTo("2026-11-24");
  }
}
