package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.trial.mail.ImapSession;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;
import vn.gov.phutho.hopthu.trial.net.FreePorts;

/**
 * D8 (13.2, 13.3): with scanners on, a real clamd and a scripted Rspamd. That nothing is called
 * while they are off, every other test of the mail tier shows.
 */
@Covers({"handler:ScanHook", "healthcheck:ScanCheck"})
class ScannersTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static ClamdServer clamd;
  private static HttpServer rspamd;
  private static NullSenderRelay gateway;
  private static MailTier tier;

  @BeforeAll
  static void start() throws IOException {
    clamd = ClamdServer.start(folder, FreePorts.next());
    rspamd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rspamd.setExecutor(Executors.newCachedThreadPool());
    rspamd.createContext("/checkv2", ScannersTest::judge);
    rspamd.start();
    gateway = new NullSenderRelay();
    tier = MailTier.start(config(), "scanned");
    gateway.to(tier.internet().smtpPort());
  }

  @AfterAll
  static void stop() {
    Stream.<AutoCloseable>of(
            () -> tier.close(), () -> gateway.close(), () -> clamd.close(), () -> rspamd.stop(0))
        .forEach(ScannersTest::end);
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception neverStarted) {
      // A skipped or failed start leaves the rest unset.
    }
  }

  private static Path config() throws IOException {
    Path shipped = Path.of(System.getProperty("project.root")).resolve("config/james");
    Path config = Files.createDirectory(folder.resolve("conf"));
    try (Stream<Path> files = Files.list(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path settings = config.resolve("hopthu.properties");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("${env:HOPTHU_CLAMD:-}", clamd.endpoint())
            .replace(
                "${env:HOPTHU_RSPAMD:-}", "http://127.0.0.1:" + rspamd.getAddress().getPort()));
    Path container = config.resolve("mailetcontainer.xml");
    Files.writeString(
        container,
        Files.readString(container)
            .replace("${env:HOPTHU_GATEWAY_PORT:-25}", Integer.toString(gateway.port())));
    return config;
  }

  /** Rspamd's part: the subject says what it is to answer. */
  private static void judge(HttpExchange exchange) throws IOException {
    String message =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String action =
        Stream.of("reject", "add header", "greylist")
            .filter(a -> message.contains("rspamd says " + a))
            .findFirst()
            .orElse("no action");
    byte[] answer =
        ("{\"action\":\"" + action + "\",\"score\":9.5}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String infected(String from, String to, String subject) {
    String file =
        Base64.getEncoder().encodeToString(ClamdServer.EICAR.getBytes(StandardCharsets.US_ASCII));
    String part = "Content-Transfer-Encoding: base64\r\n\r\n";
    String message = Messages.attachments(from, to, subject, 3);
    int content = message.indexOf(part) + part.length();
    return message.substring(0, content) + file + "\r\n" + message.substring(content + 4);
  }

  private static String mx(String to, String message) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      return mx.send(OUTSIDE, to, message);
    }
  }

  private static List<String> folder(Person owner, String name) {
    try (ImapSession session =
        ImapSession.open(tier.ports().imaps(), owner.address(), owner.secret())) {
      return session.subjects(name);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> audit(String word) {
    try {
      return Files.readAllLines(tier.files().audit()).stream()
          .filter(l -> l.contains(word))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesCleanMailInAndOut() {
    Person author = tier.person("clean");
    Person reader = tier.person("reader");
    assertThat(tier.send(author, reader.address(), "clean inside")).startsWith("250");
    assertThat(tier.send(author, OUTSIDE, "clean outside")).startsWith("250");
    tier.awaitInbox(reader, "clean inside");
    tier.awaitOutside("clean outside");
    assertThat(tier.admin().send("GET", "/healthcheck/checks/Hopthu%20scanning", "").body())
        .contains("\"status\":\"healthy\"");
  }

  @Test
  void refusesAnInfectedFileInTheDialogueOfAUserAndOfAServer() {
    Person author = tier.person("infected");
    Person reader = tier.person("reader");
    try (SmtpDialogue dialogue = tier.login(author)) {
      String message = infected(author.address(), OUTSIDE, "infected outside");
      assertThat(dialogue.send(author.address(), OUTSIDE, message))
          .startsWith("550 5.7.1")
          .contains("[infected, 13.2]");
    }
    String subject = "infectedinside" + System.nanoTime();
    assertThat(mx(reader.address(), infected(OUTSIDE, reader.address(), subject)))
        .startsWith("550 5.7.1")
        .contains("[infected, 13.2]");
    tier.assertNeverOutside("infected outside");
    assertThat(tier.inbox(reader)).isEmpty();
    assertThat(audit(subject))
        .singleElement()
        .asString()
        .contains("\"door\":\"smtp-data\"", "\"detail\":\"infected: Eicar-Test", "127.0.0.1");
  }

  @Test
  void refusesAnInfectedFileByJmapAndTellsWhoeverSentIt() {
    Person author = tier.person("jmapinfected");
    JmapClient client = new JmapClient(tier.ports().jmap(), author);
    client.submit(OUTSIDE, "jmap infected", ClamdServer.EICAR.getBytes(StandardCharsets.US_ASCII));
    tier.awaitInbox(author, "Thư không được gửi / Message not sent [infected]");
    tier.assertNeverOutside("jmap infected");
  }

  @Test
  void letsNothingPassWhileTheScannerIsDown() {
    Person author = tier.person("waiting" + System.nanoTime() + ".");
    Person reader = tier.person("reader");
    clamd.goAway();
    try {
      assertThat(tier.send(author, reader.address(), "not scanned"))
          .startsWith("451 4.7.1")
          .contains("[scan-unavailable, 13.2]");
      assertThat(mx(reader.address(), Messages.text(OUTSIDE, reader.address(), "nor this")))
          .startsWith("451 4.7.1");
      new JmapClient(tier.ports().jmap(), author).submit(OUTSIDE, "jmap waits", 10);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(audit(author.address()))
                      .anyMatch(l -> l.contains("\"root\"") && l.contains("scan-unavailable")));
      assertThat(tier.internet().subjects()).doesNotContain("jmap waits");
      assertThat(tier.admin().send("GET", "/healthcheck/checks/Hopthu%20scanning", "").body())
          .contains("\"status\":\"degraded\"");
    } finally {
      clamd.comeBack();
    }
    tier.awaitOutside("jmap waits");
    assertThat(tier.inbox(reader)).isEmpty();
  }

  @Test
  void refusesWhatRspamdRejectsAndAsksAgainWhatItGreylists() {
    Person reader = tier.person("reader");
    String address = reader.address();
    assertThat(mx(address, Messages.text(OUTSIDE, address, "rspamd says reject")))
        .startsWith("550 5.7.1")
        .contains("[spam-refused, 13.3]");
    assertThat(mx(address, Messages.text(OUTSIDE, address, "rspamd says greylist")))
        .startsWith("451 4.7.1");
    assertThat(tier.inbox(reader)).isEmpty();
  }

  @Test
  void putsSpamAside() throws MessagingException {
    Person reader = tier.person("reader");
    String subject = "rspamd says add header";
    assertThat(mx(reader.address(), Messages.text(OUTSIDE, reader.address(), subject)))
        .startsWith("250");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(folder(reader, "Spam")).contains(subject));
    assertThat(tier.inbox(reader)).isEmpty();
    try (ImapSession session =
        ImapSession.open(tier.ports().imaps(), reader.address(), reader.secret())) {
      byte[] source = session.source("Spam", subject).orElseThrow();
      assertThat(new String(source, StandardCharsets.UTF_8)).contains("X-Spam-Flag: YES");
    }
  }

  @Test
  void signsReportsToo() {
    String source = "gone" + System.nanoTime() + "@" + MailTier.DOMAIN;
    String target = "/targets/nobody.there@" + MailTier.DOMAIN;
    assertThat(tier.admin().send("POST", "/mappings/address/" + source + target, "").statusCode())
        .isEqualTo(204);
    assertThat(mx(source, Messages.text(OUTSIDE, source, "to nobody"))).startsWith("250");
    DkimPeer peer = DkimPeer.of(tier.files().dkimKey());
    await().atMost(PATIENCE).until(() -> report().isPresent());
    byte[] report = report().orElseThrow();
    assertThat(peer.signers(report)).containsExactly(MailTier.DOMAIN);
    assertThat(peer.dkimpy(report).orElse(true)).isTrue();
  }

  /** What came with a null sender. */
  private static Optional<byte[]> report() {
    for (MimeMessage message : tier.internet().received()) {
      try {
        if (message.getHeader("Return-Path", "").contains(NullSenderRelay.STAND_IN)) {
          ByteArrayOutputStream source = new ByteArrayOutputStream();
          message.writeTo(source);
          return Optional.of(source.toByteArray());
        }
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return Optional.empty();
  }

  @Test
  void scansALargeMessageAsAStream() {
    Person author = tier.person("large");
    Person reader = tier.person("reader");
    try (SmtpDialogue dialogue = tier.login(author)) {
      String message =
          Messages.attachments(author.address(), reader.address(), "large", 20 * 1024 * 1024);
      assertThat(dialogue.send(author.address(), reader.address(), message)).startsWith("250");
    }
    tier.awaitInbox(reader, "large");
  }
}
