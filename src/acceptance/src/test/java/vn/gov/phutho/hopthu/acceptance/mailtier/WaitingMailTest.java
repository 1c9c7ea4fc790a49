package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.internet.RemoteMailServer;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D5: mail that was accepted before the lock and waits somewhere does not leave after it. */
class WaitingMailTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("project.root")).resolve("config/james");
  private static final String OUTSIDE = "someone@example.org";
  private static final String NOTICE = "Thư không được gửi / Message not sent [send-locked]";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** As shipped, with the extension that holds mail back at its sender's wish (RFC 4865). */
  private static Path withFutureRelease(Path config) throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path smtp = config.resolve("smtpserver.xml");
    String core = "<handler class=\"org.apache.james.smtpserver.CoreCmdHandlerLoader\"/>";
    String hooks =
        "<handler class=\"org.apache.james.smtpserver.futurerelease.FutureReleaseEHLOHook\"/>"
            + "<handler class=\"org.apache.james.smtpserver.futurerelease."
            + "FutureReleaseMailParameterHook\"/>";
    Files.writeString(smtp, Files.readString(smtp).replace(core, hooks + core));
    return config;
  }

  @Test
  void neverLeavesAfterTheLock(@TempDir Path config) throws IOException {
    try (MailTier tier = MailTier.start(withFutureRelease(config), "waiting")) {
      Person live = tier.person("live");
      Person revoked = tier.person("revoked");
      Person suspended = tier.person("suspended");
      int port = tier.internet().smtpPort();
      tier.internet().close();
      assertThat(tier.send(live, OUTSIDE, "queued by a live one")).startsWith("250");
      assertThat(tier.send(revoked, OUTSIDE, "queued by a revoked one")).startsWith("250");
      assertThat(tier.send(suspended, OUTSIDE, "queued by a suspended one")).startsWith("250");
      await().atMost(PATIENCE).until(() -> outgoing(tier).contains("\"size\":3"));
      hold(tier, live, "held for a live one");
      hold(tier, revoked, "held for a revoked one");

      tier.change(revoked.with(Status.SEND_LOCKED));
      Lock.SUSPENDED.apply(tier, suspended);
      try (RemoteMailServer internet = RemoteMailServer.start(port, 0)) {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .untilAsserted(
                () -> {
                  // Due now instead of in five minutes.
                  tier.admin()
                      .send(
                          "PATCH",
                          "/mailQueues/outgoing/mails?delayed=true",
                          "{\"delayed\":false}");
                  assertThat(internet.subjects())
                      .contains("queued by a live one", "held for a live one");
                  assertThat(outgoing(tier)).contains("\"size\":0");
                });
        tier.awaitInbox(revoked, NOTICE);
        await()
            .atMost(PATIENCE)
            .until(() -> tier.inbox(revoked).stream().filter(NOTICE::equals).count() == 2);
        assertThat(internet.subjects())
            .containsExactlyInAnyOrder("queued by a live one", "held for a live one");
        assertThat(Files.readAllLines(tier.files().audit()))
            .anyMatch(l -> l.contains("\"door\":\"outgoing\"") && l.contains(revoked.address()))
            .anyMatch(l -> l.contains("\"door\":\"outgoing\"") && l.contains(suspended.address()));
      }
    }
  }

  private static void hold(MailTier tier, Person person, String subject) {
    try (SmtpDialogue dialogue = tier.login(person)) {
      assertThat(dialogue.say("MAIL FROM:<" + person.address() + "> HOLDFOR=15")).startsWith("250");
      assertThat(dialogue.say("RCPT TO:<" + OUTSIDE + ">")).startsWith("250");
      assertThat(dialogue.say("DATA")).startsWith("354");
      assertThat(dialogue.say(Messages.text(person.address(), OUTSIDE, subject) + "\r\n."))
          .startsWith("250");
    }
  }

  private static String outgoing(MailTier tier) {
    return tier.admin().send("GET", "/mailQueues/outgoing", "").body();
  }
}
