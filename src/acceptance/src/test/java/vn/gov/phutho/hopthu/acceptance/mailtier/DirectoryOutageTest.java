package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * D7, G4: LDAP is slow, gone, wrong, and back; what is known goes on, what is unknown waits,
 * nothing bounces, nothing is lost.
 */
@ExtendWith(SharedMailTier.class)
class DirectoryOutageTest {
  private static final String OUTSIDE = "someone@example.org";

  /**
   * A search and the bind of a fresh connection time out after 2 s each, in James and in our jar.
   */
  private static final Duration LONGEST_REPLY = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CHECK = "/healthcheck/checks/Hopthu%20accounts";

  private final MailTier tier;
  private Person live;
  private Person revoked;
  private Person unseen;
  private SmtpDialogue session;
  private SmtpDialogue lockedSession;
  private SmtpDialogue unseenSession;

  DirectoryOutageTest(MailTier tier) {
    this.tier = tier;
  }

  @BeforeEach
  void logInWhileItAnswers() {
    live = tier.person("known");
    revoked = tier.person("knownlocked");
    unseen = tier.person("unseen");
    session = tier.login(live);
    assertThat(session.say("MAIL FROM:<" + live.address() + ">")).startsWith("250");
    session.say("RSET");
    lockedSession = tier.login(revoked);
    unseenSession = tier.login(unseen);
    revoked = revoked.with(Status.SEND_LOCKED);
    tier.change(revoked);
    await().atMost(PATIENCE).until(() -> mailFrom(lockedSession, revoked).startsWith("550"));
  }

  @AfterEach
  void bringItBack() {
    Outage.end(tier.directory());
    // Others share this James: leave it asking the directory again.
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(health()).contains("\"status\":\"healthy\""));
    await().atMost(PATIENCE).until(() -> mailFrom(unseenSession, unseen).startsWith("250"));
    List.of(session, lockedSession, unseenSession).forEach(SmtpDialogue::close);
  }

  private static String mailFrom(SmtpDialogue dialogue, Person sender) {
    dialogue.say("RSET");
    return dialogue.say("MAIL FROM:<" + sender.address() + ">");
  }

  private String health() {
    return tier.admin().send("GET", CHECK, "").body();
  }

  private static String inTime(Supplier<String> command) {
    Instant start = Instant.now();
    String reply = command.get();
    assertThat(Duration.between(start, Instant.now())).as(reply).isLessThan(LONGEST_REPLY);
    return reply;
  }

  @ParameterizedTest
  @EnumSource
  @Covers({"processor:deferred", "healthcheck:AccountsCheck"})
  void decidesWhatItKnowsAndKeepsTheRest(Outage outage) {
    String kept = "kept while ldap is " + outage;
    String sent = "sent while ldap is " + outage;
    String writer = "writer." + outage + "@example.org";
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + writer + ">");
      assertThat(mx.say("RCPT TO:<" + live.address() + ">")).startsWith("250");
      assertThat(mx.say("RCPT TO:<" + unseen.address() + ">")).startsWith("250");
      assertThat(mx.say("DATA")).startsWith("354");

      outage.begin(tier.directory());

      String message = Messages.text(writer, live.address(), kept);
      assertThat(inTime(() -> mx.say(message + "\r\n."))).as("accepted mail").startsWith("250");
      mx.say("MAIL FROM:<" + writer + ">");
      assertThat(inTime(() -> mx.say("RCPT TO:<" + live.address() + ">")))
          .as("a recipient who cannot be looked up")
          .startsWith("4");
    }
    assertThat(inTime(() -> mailFrom(lockedSession, revoked))).startsWith("550 5.7.1");
    assertThat(inTime(() -> mailFrom(unseenSession, unseen)))
        .startsWith("451 4.4.3")
        .contains("directory-unavailable");
    assertThat(inTime(() -> mailFrom(session, live))).startsWith("250");
    session.say("RSET");
    assertThat(session.send(live.address(), OUTSIDE, Messages.text(live.address(), OUTSIDE, sent)))
        .startsWith("250");
    tier.awaitOutside(sent);
    assertThat(health())
        .contains("\"status\":\"degraded\"")
        .containsPattern("does not answer since 20.*; last answer \\d+ s ago; remembers \\d+ acc");

    Outage.end(tier.directory());

    tier.awaitInbox(live, kept);
    tier.awaitInbox(unseen, kept);
    assertThat(new ForwardScene(tier).repliesTo(writer)).as("nothing bounced").isEmpty();
  }

  @Test
  void asksForOthersThoughOneEntryIsBroken() throws LDAPException {
    Person broken = tier.person("broken");
    SmtpDialogue itsSession = tier.login(broken);
    tier.directory().spoil(broken.account(), "hopthuStatus", "nonsense");
    await()
        .atMost(PATIENCE)
        .until(() -> mailFrom(itsSession, broken), r -> r.startsWith("451 4.4.3"));
    assertThat(mailFrom(unseenSession, unseen)).startsWith("250");
    assertThat(health()).contains("\"status\":\"healthy\"");
    itsSession.close();
  }
}
