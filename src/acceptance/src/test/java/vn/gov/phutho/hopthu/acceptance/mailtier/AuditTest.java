package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;
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
      while (!reply.startsWith("550")) {
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
}
