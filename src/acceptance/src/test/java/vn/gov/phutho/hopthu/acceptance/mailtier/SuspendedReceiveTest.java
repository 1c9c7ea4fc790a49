package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.acceptance.Repository;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.testkit.james.JamesConfiguration;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * The column "receive" of a suspended account (6.1) where it is not accepted, by every way that
 * mail comes to a mailbox. That it is accepted as shipped, the matrix shows.
 */
@Covers({"handler:SuspendedHook", "processor:suspended"})
class SuspendedReceiveTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final String REPORT = "Thư không được gửi / Message not sent [mailbox-suspended]";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<Setting, MailTier> TIERS = new EnumMap<>(Setting.class);

  @TempDir private static Path folder;

  /** A value of {@code suspended.mail}, with what a server says at RCPT. */
  enum Setting {
    DEFER("450 4.2.1"),
    REFUSE("550 5.2.1");

    private final String reply;

    Setting(String reply) {
      this.reply = reply;
    }

    private MailTier tier() {
      return TIERS.computeIfAbsent(this, Setting::start);
    }

    private static MailTier start(Setting setting) {
      String word = setting.name().toLowerCase(Locale.ROOT);
      JamesConfiguration changed =
          new JamesConfiguration(Repository.ROOT.resolve("config/james"))
              .copyTo(folder.resolve(word))
              .edit(
                  "hopthu.properties",
                  t -> t.replace("suspended.mail=accept", "suspended.mail=" + word));
      return MailTier.start(changed.folder(), "suspended-" + word);
    }
  }

  /** A way by which mail comes to a mailbox although RCPT did not name a suspended account. */
  enum Way {
    JMAP,
    GROUP,
    FORWARD,
    SIEVE,
    SPOOL
  }

  @AfterAll
  static void stop() {
    TIERS.values().forEach(MailTier::close);
    TIERS.clear();
  }

  private static String rcpt(SmtpDialogue dialogue, String from, String to) {
    dialogue.say("RSET");
    assertThat(dialogue.say("MAIL FROM:<" + from + ">")).startsWith("250");
    return dialogue.say("RCPT TO:<" + to + ">");
  }

  private static String fromOutside(MailTier tier, String to) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      return rcpt(mx, OUTSIDE, to);
    }
  }

  private static void suspend(Setting setting, Person person) {
    setting.tier().change(person.with(Status.SUSPENDED));
    await()
        .atMost(PATIENCE)
        .until(() -> fromOutside(setting.tier(), person.address()).startsWith(setting.reply));
  }

  private static Person suspended(Setting setting) {
    Person person = setting.tier().person("suspended");
    suspend(setting, person);
    return person;
  }

  @ParameterizedTest
  @EnumSource
  void saysSoAtRcptOfEveryServer(Setting setting) {
    MailTier tier = setting.tier();
    Person suspended = suspended(setting);
    Person writer = tier.person("writer");
    assertThat(fromOutside(tier, suspended.address()))
        .startsWith(setting.reply)
        .contains("[mailbox-suspended", "6.1]");
    try (SmtpDialogue starttls = tier.login(writer);
        SmtpDialogue tls = SmtpDialogue.openTls(tier.ports().submissions())) {
      assertThat(tls.login(writer.address(), writer.secret())).startsWith("235");
      assertThat(rcpt(starttls, writer.address(), suspended.address())).startsWith(setting.reply);
      assertThat(rcpt(tls, writer.address(), suspended.address())).startsWith(setting.reply);
    }
  }

  @ParameterizedTest
  @EnumSource
  void looksBehindAliasesAndGroupsAndPastTheOwnForward(Setting setting) {
    MailTier tier = setting.tier();
    ForwardScene scene = new ForwardScene(tier);
    Person suspended = tier.person("suspended");
    Person live = tier.person("live");
    String alias = scene.name("alias");
    String group = scene.name("group");
    scene.alias(alias, suspended.address());
    scene.group(group, suspended.address());
    scene.forward(suspended.address(), live.address());
    suspend(setting, suspended);
    // Its forward is suspended with it, so the mail would stay with it.
    assertThat(fromOutside(tier, suspended.address())).startsWith(setting.reply);
    scene.group(group, live.address());
    assertThat(fromOutside(tier, group)).startsWith("250");
    Person bare = suspended(setting);
    scene.alias("other." + alias, bare.address());
    assertThat(fromOutside(tier, "other." + alias)).startsWith(setting.reply);
  }

  @ParameterizedTest
  @CsvSource({
    "DEFER, SEND_LOCKED", "DEFER, RETIRING", "DEFER, ACTIVE",
    "REFUSE, SEND_LOCKED", "REFUSE, RETIRING", "REFUSE, ACTIVE"
  })
  void takesMailForEveryOtherAccount(Setting setting, Status status) {
    MailTier tier = setting.tier();
    Person other = tier.person("other");
    tier.change(other.with(status));
    new ForwardScene(tier).letter(other.address(), "for one who is " + status);
    tier.awaitInbox(other, "for one who is " + status);
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatComesAnotherWayUntilTheAccountIsRestored(Way way) throws IOException {
    MailTier tier = Setting.DEFER.tier();
    Person suspended = tier.person("suspended");
    Person writer = tier.person("writer");
    String subject = "waits, by " + way;
    write(Setting.DEFER, way, writer, suspended, subject);
    awaitVerdict(tier, suspended, "defer");
    tier.change(suspended);
    await()
        .atMost(PATIENCE)
        // James says BAD to a FETCH of a message that arrives just then.
        .ignoreExceptions()
        .until(() -> tier.inbox(suspended).equals(List.of(subject)));
    assertThat(tier.inbox(writer)).doesNotContain(REPORT);
  }

  @ParameterizedTest
  @EnumSource
  void reportsWhatComesAnotherWayToItsSender(Way way) throws IOException {
    MailTier tier = Setting.REFUSE.tier();
    Person suspended = tier.person("suspended");
    Person writer = tier.person("writer");
    String subject = "refused, by " + way;
    write(Setting.REFUSE, way, writer, suspended, subject);
    tier.awaitInbox(writer, REPORT);
    awaitVerdict(tier, suspended, "refuse");
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), writer)) {
      assertThat(mailbox.source(REPORT))
          .contains("Final-Recipient: rfc822; " + suspended.address())
          .contains("Status: 5.2.1", "Diagnostic-Code: smtp; 550 5.2.1");
    }
    tier.change(suspended);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(tier.inbox(suspended)).isEmpty());
  }

  private static void awaitVerdict(MailTier tier, Person suspended, String outcome) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(tier.files().audit()))
                    .anyMatch(
                        l ->
                            l.contains("\"door\":\"delivery\",\"rule\":\"suspended-mail\"")
                                && l.contains("\"outcome\":\"" + outcome + "\"")
                                && l.contains(suspended.address())));
  }

  private static void write(
      Setting setting, Way way, Person writer, Person suspended, String subject) {
    MailTier tier = setting.tier();
    ForwardScene scene = new ForwardScene(tier);
    Person middle = tier.person("middle");
    switch (way) {
      case JMAP -> {
        suspend(setting, suspended);
        new JmapClient(tier.ports().jmap(), writer).submit(suspended.address(), subject, 10);
      }
      case GROUP -> {
        String group = scene.name("group");
        scene.group(group, suspended.address());
        scene.group(group, middle.address());
        suspend(setting, suspended);
        assertThat(tier.send(writer, group, subject)).startsWith("250");
        tier.awaitInbox(middle, subject);
      }
      case FORWARD -> {
        scene.forward(middle.address(), suspended.address());
        suspend(setting, suspended);
        assertThat(tier.send(writer, middle.address(), subject)).startsWith("250");
      }
      case SIEVE -> {
        scene.script(middle, "redirect \"" + suspended.address() + "\";\r\n");
        suspend(setting, suspended);
        assertThat(tier.send(writer, middle.address(), subject)).startsWith("250");
      }
      case SPOOL -> {
        try (SmtpDialogue dialogue = tier.login(writer)) {
          assertThat(rcpt(dialogue, writer.address(), suspended.address())).startsWith("250");
          suspend(setting, suspended);
          assertThat(dialogue.data(Messages.text(writer.address(), suspended.address(), subject)))
              .startsWith("250");
        }
      }
    }
  }

  @Test
  void keepsARefusedMessageThatHasNoReturnPath() {
    MailTier tier = Setting.REFUSE.tier();
    Person suspended = tier.person("suspended");
    int before = kept(tier);
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<>");
      assertThat(mx.say("RCPT TO:<" + suspended.address() + ">")).startsWith("250");
      suspend(Setting.REFUSE, suspended);
      assertThat(mx.data(Messages.text(OUTSIDE, suspended.address(), "from nobody")))
          .startsWith("250");
    }
    await().atMost(PATIENCE).until(() -> kept(tier) > before);
  }

  private static int kept(MailTier tier) {
    String all =
        tier.admin().send("GET", "/mailRepositories/var%2Fmail%2Fsuspended/mails", "").body();
    return all.split("\"", -1).length / 2;
  }

  @ParameterizedTest
  @EnumSource
  void asksAgainLaterWhenTheDirectoryIsGone(Setting setting) {
    MailTier tier = setting.tier();
    Person unseen = tier.person("unseen");
    Person suspended = suspended(setting);
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + OUTSIDE + ">");
      tier.directory().wire().cut();
      assertThat(mx.say("RCPT TO:<" + unseen.address() + ">"))
          .startsWith("451 4.4.3")
          .contains("directory-unavailable");
      assertThat(mx.say("RCPT TO:<" + suspended.address() + ">"))
          .as("a known state stays known")
          .startsWith(setting.reply);
    } finally {
      Outage.end(tier.directory());
    }
    await().atMost(PATIENCE).until(() -> fromOutside(tier, unseen.address()).startsWith("250"));
  }

  @ParameterizedTest
  @EnumSource
  void isHealthyWithEachValue(Setting setting) {
    String health =
        setting.tier().admin().send("GET", "/healthcheck/checks/Hopthu%20placement", "").body();
    assertThat(health).contains("\"status\":\"healthy\"");
  }
}
