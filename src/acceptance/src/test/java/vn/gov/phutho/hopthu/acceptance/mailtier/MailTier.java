package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.internet.RemoteMailServer;
import vn.gov.phutho.hopthu.trial.james.JamesFiles;
import vn.gov.phutho.hopthu.trial.james.JamesPorts;
import vn.gov.phutho.hopthu.trial.james.JamesServer;
import vn.gov.phutho.hopthu.trial.james.JamesSettings;
import vn.gov.phutho.hopthu.trial.mail.ImapSession;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;
import vn.gov.phutho.hopthu.trial.net.FreePorts;

/** One running mail tier. Tests share it and so use people of their own. */
final class MailTier implements AutoCloseable {
  static final String DOMAIN = "phutho.gov.vn";
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicInteger people = new AtomicInteger();
  private final TestDirectory directory;
  private final RemoteMailServer internet;
  private final JamesServer james;
  private final AdminClient admin;

  private MailTier(Path config, String name, Function<JamesSettings, JamesServer> start)
      throws LDAPException, IOException {
    directory = new TestDirectory(FreePorts.next());
    internet = RemoteMailServer.start(0, 0);
    AdminClient.Key key = new AdminClient.Key();
    JamesFiles built =
        JamesFiles.ofBuild(ROOT, ROOT.resolve("src/acceptance/target/james/" + name));
    james =
        start.apply(
            new JamesSettings(
                new JamesFiles(built.work(), config, built.extension(), built.classPath()),
                JamesPorts.free(),
                directory.access(),
                InetSocketAddress.createUnresolved("127.0.0.1", internet.smtpPort()),
                key.publicPem()));
    admin = new AdminClient(ports().webAdmin(), key);
  }

  /** With the shipped configuration. */
  static MailTier start(String name) {
    return start(ROOT.resolve("config/james"), name);
  }

  static MailTier start(Path config, String name) {
    return start(config, name, JamesServer::start);
  }

  /** With a configuration that the health check complains of. */
  static MailTier startIll(Path config, String name) {
    return start(config, name, JamesServer::startIll);
  }

  private static MailTier start(
      Path config, String name, Function<JamesSettings, JamesServer> start) {
    try {
      return new MailTier(config, name, start);
    } catch (LDAPException | IOException e) {
      throw new IllegalStateException("no mail tier", e);
    }
  }

  JamesPorts ports() {
    return james.settings().ports();
  }

  AdminClient admin() {
    return admin;
  }

  TestDirectory directory() {
    return directory;
  }

  RemoteMailServer internet() {
    return internet;
  }

  JamesFiles files() {
    return james.settings().files();
  }

  /** Somebody new with an entry and a mailbox. */
  Person person(String name) {
    Person person = unknown(name);
    change(person);
    HttpResponse<String> made =
        admin.send(
            "PUT",
            "/hopthu/accounts/" + person.address(),
            "{\"quotaBytes\":524288000,\"aliases\":[],\"handover\":null}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    return person;
  }

  /** Somebody new whom nobody has written down yet. */
  Person unknown(String name) {
    String address = name + people.incrementAndGet() + "@" + DOMAIN;
    return new Person(address, "Mat-khau-" + name + "-9", Status.ACTIVE, List.of());
  }

  /** Gives the mailbox this many bytes, fewer than the route of the adapter would. */
  void quota(Person person, long bytes) {
    String path = "/quota/users/" + person.address() + "/size";
    assertThat(admin.send("PUT", path, Long.toString(bytes)).statusCode()).isEqualTo(204);
  }

  /** Writes this state of the person to the directory. */
  void change(Person person) {
    try {
      directory.write(person.account(), person.secret());
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A session with STARTTLS and AUTH on 587. */
  SmtpDialogue login(Person person) {
    SmtpDialogue dialogue =
        SmtpDialogue.submission(ports().submission(), person.address(), person.secret());
    assertThat(dialogue.lastReply()).startsWith("235");
    return dialogue;
  }

  /** The last reply to a short message sent over 587. */
  String send(Person from, String to, String subject) {
    try (SmtpDialogue dialogue = login(from)) {
      return dialogue.send(from.address(), to, Messages.text(from.address(), to, subject));
    }
  }

  void awaitInbox(Person owner, String subject) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(inbox(owner)).contains(subject));
  }

  List<String> inbox(Person owner) {
    return subjects(owner, "INBOX");
  }

  private List<String> subjects(Person owner, String folder) {
    return read(owner, session -> session.subjects(folder));
  }

  void awaitFolder(Person owner, String folder, String subject) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(subjects(owner, folder)).contains(subject));
  }

  /** What a session of the owner's finds. */
  <T> T read(Person owner, Function<ImapSession, T> reading) {
    try (ImapSession session = ImapSession.open(ports().imaps(), owner.address(), owner.secret())) {
      return reading.apply(session);
    } catch (MessagingException e) {
      throw new IllegalStateException("the mailbox cannot be read", e);
    }
  }

  void awaitOutside(String subject) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(internet.subjects()).contains(subject));
  }

  /**
   * Nothing with this subject got out: a later message of a live account, which goes the same way,
   * has arrived.
   */
  void assertNeverOutside(String subject) {
    Person marker = person("marker");
    String later = "later than " + subject;
    assertThat(send(marker, "someone@example.org", later)).startsWith("250");
    awaitOutside(later);
    assertThat(internet.subjects()).doesNotContain(subject);
  }

  @Override
  public void close() {
    // In order takes ten seconds, and nothing of it is wanted any more.
    james.kill();
    internet.close();
    directory.close();
  }
}
