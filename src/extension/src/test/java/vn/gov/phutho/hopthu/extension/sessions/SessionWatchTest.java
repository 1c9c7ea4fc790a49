package vn.gov.phutho.hopthu.extension.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.accounts.AccountSurveys;
import vn.gov.phutho.hopthu.extension.accounts.LdapAccounts;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;

/** On a directory in this process. */
class SessionWatchTest {
  private static final String BASE = "dc=phutho,dc=gov,dc=vn";
  private static final String ACTIVE = "active";
  private static final String VALID = "valid";

  private final List<OpenSession> open = new ArrayList<>();
  private InMemoryDirectoryServer directory;
  private AccountSource accounts;
  private SessionWatch watch;

  @BeforeEach
  void start() throws LDAPException, LDIFException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    directory = new InMemoryDirectoryServer(config);
    directory.add("dn: " + BASE, "objectClass: domain", "dc: phutho");
    accounts = new LdapAccounts(directory, BASE);
    watch = watch(100);
  }

  private SessionWatch watch(int names) {
    return new SessionWatch(
        () -> List.copyOf(open),
        new AccountSurveys(directory, BASE),
        address -> accounts.find(address),
        names,
        Instant::now);
  }

  private MailAddress account(String name) throws LDAPException, LDIFException {
    MailAddress address = new MailAddress(name, "phutho.gov.vn");
    directory.add(
        "dn: uid=" + name + "," + BASE,
        "objectClass: hopthuAccount",
        "uid: " + name,
        "mail: " + address,
        "hopthuId: 6f0d6a1e-1111-4c3b-9e55-0123456789ab",
        "hopthuStatus: " + ACTIVE,
        "hopthuSecret: " + VALID,
        "hopthuSecretExpires: 2027-05-20",
        "hopthuQuota: 524288000");
    return address;
  }

  private void set(MailAddress address, String attribute, String value)
      throws LDAPException, LDIFException {
    directory.modify(
        "dn: uid=" + address.localPart() + "," + BASE,
        "changetype: modify",
        "replace: " + attribute,
        attribute + ": " + value);
  }

  private EmbeddedChannel session(MailAddress user, MailAddress... delegate) {
    EmbeddedChannel channel = new EmbeddedChannel();
    open.add(new OpenSession(user, List.of(delegate).stream().findFirst(), channel, Goodbye.IMAP));
    return channel;
  }

  private static String said(EmbeddedChannel channel) {
    ByteBuf out = channel.readOutbound();
    return Optional.ofNullable(out).map(o -> o.toString(StandardCharsets.US_ASCII)).orElse("");
  }

  @Test
  void endsWhatALockForbidsAndNothingElse() throws LDAPException, LDIFException {
    MailAddress anh = account("anhd");
    MailAddress binh = account("binhnt");
    EmbeddedChannel ofAnh = session(anh);
    EmbeddedChannel ofBinh = session(binh);
    watch.run();
    assertThat(ofAnh.isOpen()).isTrue();
    set(anh, "hopthuStatus", "suspended");
    watch.run();
    assertThat(said(ofAnh)).startsWith("* BYE ").contains("account-suspended").endsWith("\r\n");
    assertThat(ofAnh.isOpen()).isFalse();
    assertThat(ofBinh.isOpen()).isTrue();
  }

  @Test
  void endsTheSessionsOfAnAccountThatIsGone() throws LDAPException, LDIFException {
    MailAddress anh = account("anhd");
    EmbeddedChannel ofAnh = session(anh);
    directory.delete("uid=anhd," + BASE);
    watch.run();
    assertThat(ofAnh.isOpen()).isFalse();
  }

  @Test
  void seesAChangeOfOneWhoseTurnItIsNot() throws LDAPException, LDIFException {
    for (int i = 0; i < 50; i++) {
      session(account("a%02d".formatted(i)));
    }
    MailAddress last = account("zzz");
    EmbeddedChannel ofLast = session(last);
    SessionWatch few = watch(2);
    few.run();
    set(last, "hopthuSecret", "mustChange");
    few.run();
    assertThat(ofLast.isOpen()).isFalse();
    assertThat(open).filteredOn(s -> s.channel().isOpen()).hasSize(50);
  }

  @Test
  void endsADelegatedSessionOfARevokedDelegate() throws LDAPException, LDIFException {
    MailAddress owner = account("owner");
    MailAddress delegate = account("delegate");
    EmbeddedChannel delegated = session(owner, delegate);
    EmbeddedChannel own = session(delegate);
    set(delegate, "hopthuStatus", "sendLocked");
    watch.run();
    assertThat(delegated.isOpen()).isFalse();
    assertThat(own.isOpen()).isTrue();
  }

  @Test
  void endsNothingWhileTheDirectoryIsSilent() throws LDAPException, LDIFException {
    MailAddress anh = account("anhd");
    EmbeddedChannel ofAnh = session(anh);
    accounts = address -> new Finding.Unavailable("down");
    set(anh, "hopthuStatus", "suspended");
    watch.run();
    assertThat(ofAnh.isOpen()).isTrue();
    accounts = new LdapAccounts(directory, BASE);
    watch.run();
    assertThat(ofAnh.isOpen()).isFalse();
  }

  @Test
  void askForNobodyWhileNobodyIsLoggedIn() throws LDAPException, LDIFException {
    account("anhd");
    accounts =
        address -> {
          throw new AssertionError("asked for " + address);
        };
    watch.run();
    assertThat(open).isEmpty();
  }
}
