package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D1 (7.1): a full mailbox refuses mail where it is offered, and loses none in silence. */
@ExtendWith(SharedMailTier.class)
@Covers({"handler:QuotaHook", "processor:over-quota"})
class QuotaTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final String LATER = "452 4.2.2";
  private static final String NEVER = "552 5.2.2";
  private static final String REPORT = "Thư không được gửi / Message not sent [mailbox-full]";
  private static final int LIMIT = 200_000;

  private final MailTier tier;

  QuotaTest(MailTier tier) {
    this.tier = tier;
  }

  /** Somebody whose mailbox of {@link #LIMIT} holds this much. */
  private Person filled(String name, int octets) {
    Person person = tier.person(name);
    tier.quota(person, LIMIT);
    if (octets > 0) {
      try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), person)) {
        assertThat(mailbox.append("what was there", octets)).isEmpty();
      }
    }
    return person;
  }

  private Person full(String name) {
    return filled(name, LIMIT - 1_000);
  }

  private String rcptFromOutside(String to, String size) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + OUTSIDE + ">" + size);
      return mx.say("RCPT TO:<" + to + ">");
    }
  }

  private static String data(SmtpDialogue dialogue, String message) {
    assertThat(dialogue.say("DATA")).startsWith("354");
    return dialogue.say(message + "\r\n.");
  }

  /** From another server to both; the last reply. */
  private String fromOutside(String from, Person one, Person other, String subject, int octets) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + from + ">");
      for (Person to : List.of(one, other)) {
        assertThat(mx.say("RCPT TO:<" + to.address() + ">")).startsWith("250");
      }
      return data(mx, Padded.message(OUTSIDE, one.address(), subject, octets));
    }
  }

  @Test
  void tellsAnotherServerAtRcptToTryAgainWhileTheMailboxIsFull() {
    Person full = full("full");
    assertThat(rcptFromOutside(full.address(), "")).startsWith(LATER).contains("7.1");
    assertThat(rcptFromOutside(full.address(), " SIZE=500")).startsWith(LATER);
  }

  @Test
  void countsTheAnnouncedSizeAtRcpt() {
    Person half = filled("half", LIMIT / 2);
    assertThat(rcptFromOutside(half.address(), " SIZE=50000")).startsWith("250");
    assertThat(rcptFromOutside(half.address(), "")).startsWith("250");
    assertThat(rcptFromOutside(half.address(), " SIZE=120000")).startsWith(LATER);
    assertThat(rcptFromOutside(half.address(), " SIZE=" + LIMIT)).startsWith(NEVER);
    assertThat(rcptFromOutside(half.address(), " SIZE=40000000"))
        .as("James' own limit, which the same parameter is checked against, still holds")
        .startsWith("503");
  }

  @Test
  void forgetsTheAnnouncedSizeWithItsMessage() {
    Person half = filled("half", LIMIT / 2);
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + OUTSIDE + "> SIZE=120000");
      assertThat(mx.say("RCPT TO:<" + half.address() + ">")).startsWith(LATER);
      mx.say("RSET");
      mx.say("MAIL FROM:<" + OUTSIDE + ">");
      assertThat(mx.say("RCPT TO:<" + half.address() + ">")).startsWith("250");
    }
  }

  @Test
  void refusesAUserOfOursForGoodAtRcpt() {
    Person full = full("full");
    Person writer = tier.person("writer");
    try (SmtpDialogue submission = tier.login(writer)) {
      submission.say("MAIL FROM:<" + writer.address() + ">");
      assertThat(submission.say("RCPT TO:<" + full.address() + ">"))
          .startsWith(NEVER)
          .contains("mailbox-full");
    }
  }

  @Test
  void looksBehindAnAlias() {
    Person full = full("full");
    String alias = "alias." + full.address();
    tier.admin().send("PUT", "/address/aliases/" + full.address() + "/sources/" + alias, "");
    assertThat(rcptFromOutside(alias, "")).startsWith(LATER);
  }

  @Test
  void stillSaysThatAMailboxDoesNotExist() {
    assertThat(rcptFromOutside("nobody.at.all@" + MailTier.DOMAIN, " SIZE=500")).startsWith("550");
  }

  @Test
  void answersTheTrueSizeAtTheEndOfDataWhenNobodyHasRoom() {
    Person half = filled("half", LIMIT / 2);
    Person writer = tier.person("writer");
    String message = Padded.message(OUTSIDE, half.address(), "not announced", 120_000);
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx());
        SmtpDialogue submission = tier.login(writer)) {
      assertThat(mx.send(OUTSIDE, half.address(), message)).startsWith(LATER);
      String own = Padded.message(writer.address(), half.address(), "not announced", 120_000);
      assertThat(submission.send(writer.address(), half.address(), own)).startsWith(NEVER);
    }
    assertThat(tier.inbox(half)).doesNotContain("not announced");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"ACTIVE", "SEND_LOCKED"})
  void deliversToThoseWithRoomAndReportsTheOthersToTheSender(Status status) throws IOException {
    Person half = filled("half", LIMIT / 2);
    Person roomy = tier.person("roomy");
    Person writer = tier.person("writer");
    tier.change(half.with(status));
    String subject = "for two " + status;
    try (SmtpDialogue submission = tier.login(writer)) {
      submission.say("MAIL FROM:<" + writer.address() + ">");
      submission.say("RCPT TO:<" + half.address() + ">");
      submission.say("RCPT TO:<" + roomy.address() + ">");
      assertThat(
              data(submission, Padded.message(writer.address(), roomy.address(), subject, 120_000)))
          .startsWith("250");
    }
    tier.awaitInbox(roomy, subject);
    tier.awaitInbox(writer, REPORT);
    String report = source(writer, REPORT);
    assertThat(report)
        .contains("multipart/report", "report-type=delivery-status", "Auto-Submitted")
        .contains("Final-Recipient: rfc822; " + half.address())
        .contains("Status: 5.2.2", "Diagnostic-Code: smtp; 552 5.2.2")
        .doesNotContain("Final-Recipient: rfc822; " + roomy.address());
    assertThat(tier.inbox(half)).doesNotContain(subject);
    assertThat(Files.readString(tier.files().audit()))
        .contains("\"door\":\"delivery\",\"rule\":\"quota\",\"outcome\":\"refuse\"");
  }

  private String source(Person owner, String subject) {
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), owner)) {
      return mailbox.source(subject);
    }
  }

  /** To the egress: the remote server of these tests takes no null sender (RFC 5321 §4.5.5). */
  @Test
  void reportsToASenderOutside() {
    Person half = filled("half", LIMIT / 2);
    Person roomy = tier.person("roomy");
    String sender = "told." + half.address().replace("@", ".at.") + "@example.org";
    assertThat(fromOutside(sender, half, roomy, "reported outside", 120_000)).startsWith("250");
    tier.awaitInbox(roomy, "reported outside");
    String report = "\"sender\":\"\",\"login\":\"\",\"recipients\":[\"" + sender + "\"]";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(tier.files().audit()))
                    .anyMatch(l -> l.contains("\"door\":\"egress\"") && l.contains(report)));
  }

  @Test
  void keepsWhatHasNoReturnPath() {
    Person half = filled("half", LIMIT / 2);
    Person roomy = tier.person("roomy");
    int before = kept();
    assertThat(fromOutside("", half, roomy, "from nobody", 120_000)).startsWith("250");
    tier.awaitInbox(roomy, "from nobody");
    await().atMost(Duration.ofSeconds(30)).until(() -> kept() > before);
    assertThat(tier.inbox(half)).doesNotContain("from nobody");
  }

  private int kept() {
    String size =
        tier.admin().send("GET", "/mailRepositories/var%2Fmail%2Fover-quota/mails", "").body();
    return size.split("\"", -1).length / 2;
  }

  /**
   * More at once than there is room for: each is refused at RCPT, in the inbox or reported. James
   * looks and appends in two steps, so some may be over the limit; none is lost.
   */
  @Test
  void losesNothingInARace() {
    Person half = filled("half", LIMIT / 2);
    Person roomy = tier.person("roomy");
    Person writer = tier.person("writer");
    int count = 8;
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    AtomicInteger refused = new AtomicInteger();
    all.parallelStream()
        .forEach(
            i -> {
              try (SmtpDialogue submission = tier.login(writer)) {
                submission.say("MAIL FROM:<" + writer.address() + ">");
                if (submission.say("RCPT TO:<" + half.address() + ">").startsWith(NEVER)) {
                  refused.incrementAndGet();
                }
                submission.say("RCPT TO:<" + roomy.address() + ">");
                String message =
                    Padded.message(writer.address(), roomy.address(), "race " + i, 40_000);
                assertThat(data(submission, message)).startsWith("250");
              }
            });
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              long delivered = tier.inbox(half).stream().filter(s -> s.startsWith("race")).count();
              long reported = tier.inbox(writer).stream().filter(REPORT::equals).count();
              assertThat(delivered + reported + refused.get())
                  .as("%d delivered, %d reported, %s refused", delivered, reported, refused)
                  .isEqualTo(count);
              assertThat(delivered).isPositive();
            });
  }

  @Test
  void refusesToAppendOverTheQuota() {
    Person half = filled("half", LIMIT / 2);
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), half)) {
      assertThat(mailbox.append("fits", 50_000)).isEmpty();
      assertThat(mailbox.append("does not fit", 60_000))
          .hasValueSatisfying(refusal -> assertThat(refusal).contains("OVERQUOTA"));
    }
    assertThat(tier.inbox(half)).contains("fits").doesNotContain("does not fit");
  }

  @Test
  void refusesToImportOrCreateOverTheQuota() {
    Person half = filled("half", LIMIT / 2);
    JmapClient client = new JmapClient(tier.ports().jmap(), half);
    assertThat(client.importMessage(Padded.message(OUTSIDE, OUTSIDE, "fits", 20_000)))
        .contains("\"created\":{\"m\":");
    assertThat(client.importMessage(Padded.message(OUTSIDE, OUTSIDE, "too much", 120_000)))
        .contains("notCreated", "overQuota");
    assertThat(client.create("too much", 120_000)).contains("notCreated", "overQuota");
    assertThat(tier.inbox(half)).contains("fits").doesNotContain("too much");
  }
}
