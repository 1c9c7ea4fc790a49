package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D9 (9.3): verdicts leave a trail without what the message says. */
@ExtendWith(SharedMailTier.class)
class AuditTest {
  private final MailTier tier;

  AuditTest(MailTier tier) {
    this.tier = tier;
  }

  @Test
  void writesOneLineForAMessageAndOneForARefusal() throws IOException {
    Person live = tier.person("audited");
    assertThat(tier.send(live, live.address(), "a subject nobody logs")).startsWith("250");
    tier.awaitInbox(live, "a subject nobody logs");
    tier.change(live.with(Status.SEND_LOCKED));
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      String reply = "";
      while (!reply.contains("send-locked")) {
        reply = mx.say("MAIL FROM:<" + live.address() + ">");
        mx.say("RSET");
      }
    }
    List<String> lines =
        Files.readAllLines(tier.files().audit()).stream()
            .filter(l -> l.contains(live.address()))
            .toList();
    assertThat(lines)
        .anyMatch(l -> l.contains("\"door\":\"root\"") && l.contains("\"outcome\":\"pass\""))
        .anyMatch(l -> l.contains("\"door\":\"smtp-mail\"") && l.contains("send-locked"));
    assertThat(Files.readString(tier.files().audit())).doesNotContain("a subject nobody logs");
  }

  private List<String> lines(String word) throws IOException {
    return Files.readAllLines(tier.files().audit()).stream().filter(l -> l.contains(word)).toList();
  }

  private void awaitLine(String word, String... parts) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(lines(word)).anySatisfy(l -> assertThat(l).contains(parts)));
  }

  @Test
  void followsAMessageToItsEnd() throws IOException {
    Person author = tier.person("followed");
    Person reader = tier.person("end");
    // The trail is longer than one run of the tests.
    String inside = "followedinside" + System.nanoTime();
    String outside = "followedoutside" + System.nanoTime();
    assertThat(tier.send(author, reader.address(), inside)).startsWith("250");
    assertThat(tier.send(author, "someone@example.org", outside)).startsWith("250");
    awaitLine(inside, "\"door\":\"delivery\"", "\"outcome\":\"delivering\"");
    awaitLine(outside, "\"door\":\"egress\"", "\"outcome\":\"pass\"");
    awaitLine(outside, "\"door\":\"delivery\"", "\"outcome\":\"sent\"");
    assertThat(lines(outside))
        .as("one line for each step")
        .hasSize(3)
        .allMatch(l -> l.contains(author.address()) && l.contains("someone@example.org"));
  }

  @Test
  void writesOneLineForARefusedLoginAndForASessionWithoutOne() throws IOException {
    Person person = tier.person("clear" + System.nanoTime() + ".");
    try (SmtpDialogue clear = SmtpDialogue.open(tier.ports().submission())) {
      clear.login(person.address(), person.secret());
      clear.say("MAIL FROM:<" + person.address() + ">");
    }
    assertThat(lines(person.address()))
        .hasSize(2)
        .anyMatch(l -> l.contains("smtp-auth") && l.contains("encryption-required"))
        .anyMatch(l -> l.contains("smtp-mail") && l.contains("login-required"))
        .allMatch(l -> l.contains("\"client\":\"127.0.0.1\""))
        .noneMatch(l -> l.contains(person.secret()));
  }

  @Test
  void namesThePeerInEveryLineOfADialogue() throws IOException {
    Person author = tier.person("peer" + System.nanoTime() + ".");
    Person other = tier.person("peerother");
    try (SmtpDialogue dialogue = tier.login(author)) {
      assertThat(dialogue.say("MAIL FROM:<" + other.address() + ">")).startsWith("550");
      dialogue.say("RSET");
      String resent =
          Messages.text(author.address(), "someone@example.org", "sent on")
              .replaceFirst("Message-ID:", "X-Forwarded-To: someone@example.org\r\nMessage-ID:");
      assertThat(dialogue.send(author.address(), "someone@example.org", resent)).startsWith("550");
    }
    assertThat(lines("\"login\":\"" + author.address()))
        .anyMatch(l -> l.contains("\"rule\":\"identity\""))
        .anyMatch(l -> l.contains("\"rule\":\"forward\""));
    assertThat(lines("\"door\":\"smtp"))
        .as("of all tests so far")
        .allMatch(l -> l.contains("\"client\":\"127.0.0.1\""));
  }

  @Test
  void isNotForgedByWhatAMessageSays() throws IOException, ParseException {
    Person author = tier.person("forger" + System.nanoTime() + ".");
    String forged = "\"},{\"outcome\":\"pass\"} \u2028\u202e" + "x".repeat(600);
    try (SmtpDialogue dialogue = tier.login(author)) {
      String message =
          Messages.text(author.address(), author.address(), "forged")
              .replaceFirst("Message-ID: .*\r\n", "Message-ID: <" + forged + "@x>\r\n");
      assertThat(dialogue.send(author.address(), author.address(), message)).startsWith("250");
    }
    tier.awaitInbox(author, "forged");
    for (String line : Files.readAllLines(tier.files().audit())) {
      assertThat(line.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
      assertThat(JSONObjectUtils.parse(line)).containsKey("rule");
    }
    assertThat(lines(author.address())).isNotEmpty().allMatch(l -> l.length() < 2_000);
  }
}
