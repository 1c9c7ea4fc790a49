package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.ImapSession;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D5, D6, D7: state × door for sending. */
@ExtendWith(SharedMailTier.class)
class SendLockTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final String REFUSED = "550 5.7.1";

  private final MailTier tier;

  SendLockTest(MailTier tier) {
    this.tier = tier;
  }

  private Person locked(String name) {
    Person person = tier.person(name).with(Status.SEND_LOCKED);
    tier.change(person);
    return person;
  }

  @Test
  void sendsForALiveAccountInsideAndOut() {
    Person live = tier.person("live");
    Person colleague = tier.person("colleague");
    assertThat(tier.send(live, OUTSIDE, "to the outside")).startsWith("250");
    assertThat(tier.send(live, colleague.address(), "to a colleague")).startsWith("250");
    tier.awaitOutside("to the outside");
    tier.awaitInbox(colleague, "to a colleague");
  }

  @Test
  void refusesARevokedAccountAtMailFromWhileItReadsAndReceives() {
    Person revoked = locked("revoked");
    Person live = tier.person("live");
    try (SmtpDialogue dialogue = tier.login(revoked)) {
      assertThat(dialogue.say("MAIL FROM:<" + revoked.address() + ">"))
          .startsWith(REFUSED)
          .contains("send-locked", "5.4d");
    }
    assertThat(tier.send(live, revoked.address(), "still received")).startsWith("250");
    tier.awaitInbox(revoked, "still received");
  }

  @Test
  void refusesAnOpenSessionWithinASecondOfTheLock() {
    Person person = tier.person("insession");
    try (SmtpDialogue dialogue = tier.login(person)) {
      assertThat(dialogue.say("MAIL FROM:<" + person.address() + ">")).startsWith("250");
      dialogue.say("RSET");
      tier.change(person.with(Status.SEND_LOCKED));
      await()
          .atMost(Duration.ofMillis(1_200))
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                String reply = dialogue.say("MAIL FROM:<" + person.address() + ">");
                dialogue.say("RSET");
                return reply.startsWith(REFUSED);
              });
    }
  }

  @Test
  void sendsAgainWithinASecondOfTheUnlock() {
    Person person = locked("unlocked");
    try (SmtpDialogue dialogue = tier.login(person)) {
      assertThat(dialogue.say("MAIL FROM:<" + person.address() + ">")).startsWith(REFUSED);
      tier.change(person.with(Status.ACTIVE));
      await()
          .atMost(Duration.ofMillis(1_200))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> dialogue.say("MAIL FROM:<" + person.address() + ">").startsWith("250"));
    }
  }

  @Test
  void refusesALiveAccountThatUsesARevokedAddressInTheHeader() {
    Person revoked = locked("borrowed");
    Person live = tier.person("borrower");
    try (SmtpDialogue dialogue = tier.login(live)) {
      String message = Messages.text(revoked.address(), OUTSIDE, "borrowed header");
      assertThat(dialogue.send(live.address(), OUTSIDE, message)).startsWith(REFUSED);
    }
    tier.assertNeverOutside("borrowed header");
  }

  @Test
  void refusesALiveAccountThatUsesARevokedAddressAsReturnPath() {
    Person revoked = locked("borrowed");
    Person live = tier.person("borrower");
    try (SmtpDialogue dialogue = tier.login(live)) {
      assertThat(dialogue.say("MAIL FROM:<" + revoked.address() + ">")).startsWith(REFUSED);
    }
  }

  @Test
  void refusesARevokedSenderWithoutALoginOnPort25() {
    Person revoked = locked("spoofed");
    Person live = tier.person("victim");
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      assertThat(mx.say("MAIL FROM:<" + revoked.address() + ">")).startsWith(REFUSED);
      assertThat(mx.say("MAIL FROM:<\"" + revoked.address().replace("@", "\"@") + ">"))
          .as("another spelling of the same address")
          .startsWith(REFUSED);
      String message = Messages.text(revoked.address(), live.address(), "spoofed header");
      assertThat(mx.send(OUTSIDE, live.address(), message)).startsWith(REFUSED);
    }
  }

  @Test
  void refusesTheAliasOfARevokedAccount() {
    Person person = tier.person("hasalias");
    String alias = "alias." + person.address();
    tier.change(person.withAlias(alias).with(Status.SEND_LOCKED));
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      assertThat(mx.say("MAIL FROM:<" + alias + ">")).startsWith(REFUSED);
    }
  }

  @Test
  void letsASuspendedAccountInNowhereButTakesItsMail() {
    Person suspended = tier.person("suspended").with(Status.SUSPENDED);
    tier.change(suspended);
    Person live = tier.person("live");
    int imap = tier.ports().imaps();
    assertThat(ImapSession.logsIn(imap, suspended.address(), suspended.secret())).isFalse();
    try (SmtpDialogue dialogue =
        SmtpDialogue.submission(
            tier.ports().submission(), suspended.address(), suspended.secret())) {
      assertThat(dialogue.lastReply()).startsWith("535");
    }
    assertThat(tier.send(live, suspended.address(), "kept for later")).startsWith("250");
    tier.change(suspended.with(Status.ACTIVE));
    tier.awaitInbox(suspended, "kept for later");
  }

  @Test
  void asksForALoginAndEncryptionOnTheSubmissionPort() {
    Person live = tier.person("plain");
    try (SmtpDialogue clear = SmtpDialogue.open(tier.ports().submission())) {
      assertThat(clear.lines()).noneMatch(l -> l.contains("AUTH"));
      assertThat(clear.login(live.address(), live.secret())).startsWith("538 5.7.11");
      assertThat(clear.say("MAIL FROM:<" + live.address() + ">")).startsWith("530 5.7.0");
    }
  }
}
