package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;

/** Mail that cannot go its way: its sender hears of it, and it goes nowhere else. */
@ExtendWith(SharedMailTier.class)
class StrayMailTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MailTier tier;

  StrayMailTest(MailTier tier) {
    this.tier = tier;
  }

  private void awaitMail(Person owner, int messages) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> assertThat(tier.inbox(owner)).hasSizeGreaterThanOrEqualTo(messages));
  }

  private void group(String group, String member) {
    HttpResponse<String> answer =
        tier.admin().send("PUT", "/address/groups/" + group + "/" + member, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  @Test
  @Covers("processor:local-address-error")
  void bouncesWhatAGroupSendsToNobody() {
    Person sender = tier.person("togroup");
    String group = "group." + sender.address();
    group(group, "nobody.at.all@" + MailTier.DOMAIN);
    assertThat(tier.send(sender, group, "to a group of nobody")).startsWith("250");
    awaitMail(sender, 1);
  }

  @Test
  @Covers("processor:relay-denied")
  void letsNoReadReceiptOutThatNobodySent() {
    Person reader = tier.person("reader");
    Person writer = tier.person("writer");
    String request =
        Messages.text(writer.address(), reader.address(), "asks for a receipt outside")
            .replace(
                "MIME-Version", "Disposition-Notification-To: " + OUTSIDE + "\r\nMIME-Version");
    try (var dialogue = tier.login(writer)) {
      assertThat(dialogue.send(writer.address(), reader.address(), request)).startsWith("250");
    }
    tier.awaitInbox(reader, "asks for a receipt outside");
    String answer = new JmapClient(tier.ports().jmap(), reader).sendReceipt("receipt outside");
    assertThat(answer).contains("\"sent\"");
    awaitMail(reader, 2);
    tier.assertNeverOutside("receipt outside");
  }

  @Test
  @Covers({"processor:rrt-error", "processor:error", "processor:bounces"})
  void tellsTheSenderWhereverStoredMailIsReprocessed() {
    Person sender = tier.person("looper");
    StoredMail stored = StoredMail.put(tier, sender, "stored and bounced");
    assertThat(stored.reprocess("processor=error")).isEqualTo(201);
    awaitMail(sender, 2);
    assertThat(stored.reprocess("processor=bounces")).isEqualTo(201);
    awaitMail(sender, 3);
  }

  @Test
  void reprocessesNothingOfASenderWhoWasLockedMeanwhile() {
    Person sender = tier.person("looper");
    StoredMail stored = StoredMail.put(tier, sender, "stored before the lock");
    tier.change(sender.with(Status.SEND_LOCKED));
    // D7: it is in force within a second.
    await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    assertThat(stored.reprocess("processor=root")).isEqualTo(201);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(tier.files().audit()))
                    .anyMatch(
                        l ->
                            l.contains(sender.address())
                                && l.contains("\"door\":\"root\"")
                                && l.contains("send-locked")));
  }

  /** No processor stands between a repository and the queue: that door is WebAdmin's own lock. */
  @Test
  void reprocessesNothingIntoTheQueueWithoutAToken() {
    String path = URLEncoder.encode("var/mail/error", StandardCharsets.UTF_8);
    assertThat(
            tier.admin()
                .withoutToken(
                    "PATCH", "/mailRepositories/" + path + "/mails?action=reprocess&queue=outgoing")
                .statusCode())
        .isEqualTo(401);
  }
}
