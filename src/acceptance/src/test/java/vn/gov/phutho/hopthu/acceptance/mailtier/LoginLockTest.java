package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.trial.mail.ImapDialogue;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.PopDialogue;
import vn.gov.phutho.hopthu.trial.mail.SieveDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D6 (6.1, 14): no door lets an account in that may not log in, with the right old password. */
@ExtendWith(SharedMailTier.class)
@Covers({"pop3:pop3server-tls", "jmap:WatchedPassword"})
class LoginLockTest {
  private static final String OUTSIDE = "someone@example.org";

  /** What each door says to a login. */
  private static final Map<String, BiFunction<MailTier, Person, String>> DOORS =
      new LinkedHashMap<>();

  static {
    DOORS.put("IMAP LOGIN", (t, p) -> imap(t, d -> d.login(p.address(), p.secret())));
    DOORS.put(
        "IMAP AUTHENTICATE PLAIN",
        (t, p) -> imap(t, d -> d.authenticate("", p.address(), p.secret())));
    DOORS.put("POP3", LoginLockTest::pop3);
    DOORS.put("587 AUTH PLAIN", (t, p) -> submission(t, d -> d.login(p.address(), p.secret())));
    DOORS.put(
        "587 AUTH LOGIN", (t, p) -> submission(t, d -> d.loginInSteps(p.address(), p.secret())));
    DOORS.put("465 AUTH PLAIN", (t, p) -> submissions(t, d -> d.login(p.address(), p.secret())));
    DOORS.put(
        "465 AUTH LOGIN", (t, p) -> submissions(t, d -> d.loginInSteps(p.address(), p.secret())));
    DOORS.put("JMAP", (t, p) -> Integer.toString(JmapClient.sessionStatus(t.ports().jmap(), p)));
    DOORS.put(
        "ManageSieve",
        (t, p) -> SieveDialogue.loginAnswer(t.ports().sieve(), p.address(), p.secret()));
  }

  private interface Try<T> {
    String on(T dialogue);
  }

  private final MailTier tier;

  LoginLockTest(MailTier tier) {
    this.tier = tier;
  }

  private static String imap(MailTier tier, Try<ImapDialogue> login) {
    try (ImapDialogue dialogue = ImapDialogue.open(tier.ports().imaps())) {
      return login.on(dialogue);
    }
  }

  private static String pop3(MailTier tier, Person person) {
    try (PopDialogue dialogue = PopDialogue.open(tier.ports().pop3s())) {
      return dialogue.login(person.address(), person.secret());
    }
  }

  private static String submission(MailTier tier, Try<SmtpDialogue> login) {
    try (SmtpDialogue dialogue = SmtpDialogue.open(tier.ports().submission())) {
      dialogue.startTls();
      return login.on(dialogue);
    }
  }

  private static String submissions(MailTier tier, Try<SmtpDialogue> login) {
    try (SmtpDialogue dialogue = SmtpDialogue.openTls(tier.ports().submissions())) {
      return login.on(dialogue);
    }
  }

  private Map<String, String> answers(Person person) {
    Map<String, String> answers = new LinkedHashMap<>();
    DOORS.forEach((door, login) -> answers.put(door, login.apply(tier, person)));
    return answers;
  }

  @Test
  void opensEveryDoorToALiveAccount() {
    assertThat(answers(tier.person("everywhere")).values())
        .allMatch(a -> List.of("OK", "+OK", "235", "200").stream().anyMatch(a::startsWith));
  }

  @ParameterizedTest
  @EnumSource(Lock.class)
  void opensNoDoorAndTakesMailInAllTheSame(Lock lock) {
    Person person = tier.person("nowhere");
    lock.apply(tier, person);
    Map<String, String> answers = answers(person);
    assertThat(answers).hasSize(DOORS.size());
    answers.forEach(
        (door, answer) ->
            assertThat(List.of("NO", "-ERR", "535", "401"))
                .as("%s: %s", door, answer)
                .anyMatch(answer::startsWith));
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      String subject = "kept for " + lock;
      String reply =
          mx.send(OUTSIDE, person.address(), Messages.text(OUTSIDE, person.address(), subject));
      if (lock.receives()) {
        assertThat(reply).startsWith("250");
        tier.change(person);
        tier.awaitInbox(person, subject);
      } else {
        assertThat(reply).startsWith("550");
      }
    }
  }

  @Test
  void opensNoDoorWithoutEncryption() {
    Person person = tier.person("clear");
    try (SmtpDialogue clear = SmtpDialogue.open(tier.ports().submission())) {
      assertThat(clear.login(person.address(), person.secret())).startsWith("538");
    }
  }
}
