package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D3 (13.5): what a program of the user hands in on 587 to send it on. */
@ExtendWith(SharedMailTier.class)
@Covers("handler:ForwardHook")
class ResubmissionTest {
  private final MailTier tier;

  ResubmissionTest(MailTier tier) {
    this.tier = tier;
  }

  private String submit(Person user, String to, String subject, String field) {
    String message = field + "\r\n" + Messages.text(user.address(), to, subject);
    try (SmtpDialogue dialogue = tier.login(user)) {
      return dialogue.send(user.address(), to, message);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Autoforward: yes",
        "X-Forwarded-To: own@gmail.com",
        "Auto-Submitted: auto-forwarded",
        "Resent-From: <citizen@example.org>",
        "Resent-To: <own@gmail.com>"
      })
  void refusesWhatAProgramSendsOnOutside(String field) {
    Person user = tier.person("resender");
    assertThat(submit(user, "own@gmail.com", "program " + field.hashCode(), field))
        .startsWith("550 5.7.1")
        .contains("[forward-outside, 13.5]");
  }

  @Test
  void takesTheSameForAnOfficialDomain() {
    Person user = tier.person("resender");
    assertThat(submit(user, "clerk@hanoi.gov.vn", "program inside", "X-Autoforward: yes"))
        .startsWith("250");
    tier.awaitOutside("program inside");
  }

  @Test
  void takesWhatAPersonSendsOnInHisName() {
    Person user = tier.person("resender");
    String field = "Resent-From: <" + user.address() + ">";
    assertThat(submit(user, "friend@gmail.com", "resent by hand", field)).startsWith("250");
    tier.awaitOutside("resent by hand");
  }

  @Test
  void takesAnAutomaticReplyInTheUsersName() {
    Person user = tier.person("resender");
    assertThat(submit(user, "friend@gmail.com", "absent", "Auto-Submitted: auto-replied"))
        .startsWith("250");
    tier.awaitOutside("absent");
  }

  /** There is no dialogue in which to refuse it: EgressGuard is the one that sees it. */
  @Test
  void keepsByJmapWhatAProgramSendsOnOutsideAndTellsTheUser() throws IOException {
    Person user = tier.person("resender");
    JmapClient client = new JmapClient(tier.ports().jmap(), user);
    assertThat(client.resubmit("own@gmail.com", "program by jmap")).contains("\"created\"");
    tier.awaitInbox(user, ForwardScene.NOTICE);
    tier.assertNeverOutside("program by jmap");
    assertThat(Files.readAllLines(tier.files().audit()))
        .anyMatch(
            l ->
                l.contains("\"door\":\"egress\"")
                    && l.contains("forward-outside")
                    && l.contains(user.address()));
  }
}
