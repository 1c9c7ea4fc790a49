package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.acceptance.Repository;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** A James whose settings keep less out than the shipped ones: quarantine (D4) and tag (13.6). */
class InboundModesTest {
  private static final String FORWARDED = "X-Hopthu-Auto-Forwarded";
  private static final String UNPROVED = "X-Hopthu-Unproved-Sender";
  private static final int LIMIT = 100;

  private static MailTier tier;

  @BeforeAll
  static void start(@TempDir Path config) throws IOException {
    try (Stream<Path> files = Files.list(Repository.ROOT.resolve("config/james"))) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path settings = config.resolve("hopthu.properties");
    String shipped = Files.readString(settings);
    String other =
        shipped
            .replace("inbound.forward.mode=refuse", "inbound.forward.mode=quarantine")
            .replace("identity.from.outside=refuse", "identity.from.outside=tag");
    assertThat(other).isNotEqualTo(shipped);
    Files.writeString(settings, other);
    tier = MailTier.start(config, "inbound-modes");
  }

  @AfterAll
  static void stop() {
    tier.close();
  }

  static Stream<ForwardedMessage> shapes() {
    return ForwardedMessage.all().stream();
  }

  private static String deliver(String sender, Person to, String message) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      return mx.send(sender, to.address(), message);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void putsAForwardIntoSpamWhereItsOwnerSeesWhy(ForwardedMessage shape) {
    Person owner = tier.person("quarantined");
    assertThat(deliver(shape.sender(owner), owner, shape.text(owner))).startsWith("250");
    tier.awaitFolder(owner, "Spam", shape.subject());
    assertThat(tier.inbox(owner)).isEmpty();
    List<String> tags = tier.read(owner, s -> s.field("Spam", shape.subject(), FORWARDED));
    assertThat(tags).singleElement().asString().contains("evidence=");
  }

  @Test
  void runsNoRuleOfTheOwnersOnIt() throws IOException {
    Person owner = tier.person("scripted");
    String script = "redirect \"clerk@hanoi.gov.vn\";\r\n";
    assertThat(
            tier.admin()
                .send("PUT", "/sieve/" + owner.address() + "/scripts/own?activate=true", script)
                .statusCode())
        .isEqualTo(204);
    ForwardedMessage shape = ForwardedMessage.all().get(0);
    assertThat(deliver(shape.sender(owner), owner, shape.text(owner))).startsWith("250");
    tier.awaitFolder(owner, "Spam", shape.subject());
    tier.assertNeverOutside(shape.subject());
  }

  @Test
  void findsTheMailboxOfAnAlias() throws IOException {
    Person owner = tier.person("byalias");
    Person alias =
        new Person("alias." + owner.address(), owner.secret(), owner.status(), List.of());
    assertThat(
            tier.admin()
                .send(
                    "PUT",
                    "/hopthu/accounts/" + owner.address(),
                    "{\"quotaBytes\":524288000,\"aliases\":[\"%s\"],\"handover\":null}"
                        .formatted(alias.address()))
                .statusCode())
        .isEqualTo(200);
    ForwardedMessage shape = ForwardedMessage.all().get(0);
    assertThat(deliver(shape.sender(alias), alias, shape.text(alias))).startsWith("250");
    tier.awaitFolder(owner, "Spam", shape.subject());
  }

  @Test
  void tagsOurAddressInAnOutsidersHeader() {
    Person owner = tier.person("poster");
    String post = Messages.text(owner.address(), "tinhoc@lists.example", "my own post");
    assertThat(deliver("bounces@lists.example", owner, UNPROVED + ": x\r\n" + post))
        .startsWith("250");
    tier.awaitInbox(owner, "my own post");
    List<String> tags = tier.read(owner, s -> s.field("INBOX", "my own post", UNPROVED));
    assertThat(tags).containsExactly(owner.address());
  }

  @Test
  void refusesOurReturnPathAllTheSame() {
    Person owner = tier.person("poster");
    String message = Messages.text(owner.address(), owner.address(), "spoofed");
    assertThat(deliver(owner.address(), owner, message)).contains("own-domain-outside");
  }

  @Test
  void servesOneAddressWithALimitedNumberOfConnections() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i <= LIMIT; i++) {
        open.add(new Socket(InetAddress.getLoopbackAddress(), tier.ports().sieve()));
      }
      Socket last = open.get(LIMIT);
      last.setSoTimeout(20_000);
      assertThat(closedByPeer(last)).isTrue();
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  private static boolean closedByPeer(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }
}
