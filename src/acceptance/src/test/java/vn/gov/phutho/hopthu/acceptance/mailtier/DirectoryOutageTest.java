package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D7, G4: LDAP is away; what is known goes on, what is unknown waits, nothing is lost. */
@ExtendWith(SharedMailTier.class)
class DirectoryOutageTest {
  private static final String OUTSIDE = "someone@example.org";

  private final MailTier tier;
  private Person live;
  private Person revoked;
  private Person unseen;
  private SmtpDialogue session;
  private SmtpDialogue lockedSession;

  DirectoryOutageTest(MailTier tier) {
    this.tier = tier;
  }

  @BeforeEach
  void logInWhileItAnswersAndTakeItAway() {
    live = tier.person("known");
    revoked = tier.person("knownlocked");
    unseen = tier.unknown("unseen");
    tier.change(unseen);
    session = tier.login(live);
    assertThat(session.say("MAIL FROM:<" + live.address() + ">")).startsWith("250");
    session.say("RSET");
    lockedSession = tier.login(revoked);
    revoked = revoked.with(Status.SEND_LOCKED);
    tier.change(revoked);
    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> lockedSession.say("MAIL FROM:<" + revoked.address() + ">").startsWith("550"));
    tier.directory().goAway();
  }

  @AfterEach
  void bringItBack() throws LDAPException {
    session.close();
    lockedSession.close();
    tier.directory().comeBack();
    // Others share this James: leave it asking the directory again.
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> mx.say("MAIL FROM:<" + unseen.address() + ">").contains("own-domain"));
    }
  }

  @Test
  void letsAKnownAccountSendOn() {
    String message = Messages.text(live.address(), OUTSIDE, "sent during the outage");
    assertThat(session.send(live.address(), OUTSIDE, message)).startsWith("250");
    tier.awaitOutside("sent during the outage");
  }

  @Test
  void keepsAKnownLock() {
    assertThat(lockedSession.say("MAIL FROM:<" + revoked.address() + ">")).startsWith("550 5.7.1");
  }

  @Test
  void tellsAnUnknownSenderToWait() {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      assertThat(mx.say("MAIL FROM:<" + unseen.address() + ">"))
          .startsWith("451 4.4.3")
          .contains("directory-unavailable");
    }
  }

  @Test
  void keepsAcceptedMailUntilItCanBeDelivered() throws LDAPException {
    tier.directory().comeBack();
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + OUTSIDE + ">");
      assertThat(mx.say("RCPT TO:<" + live.address() + ">")).startsWith("250");
      assertThat(mx.say("DATA")).startsWith("354");
      tier.directory().goAway();
      String message = Messages.text(OUTSIDE, live.address(), "kept during the outage");
      assertThat(mx.say(message + "\r\n.")).startsWith("250");
    }
    tier.directory().comeBack();
    tier.awaitInbox(live, "kept during the outage");
    tier.directory().goAway();
  }
}
