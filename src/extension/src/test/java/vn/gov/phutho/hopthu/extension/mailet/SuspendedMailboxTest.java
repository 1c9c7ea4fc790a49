package vn.gov.phutho.hopthu.extension.mailet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.SuspendedSettings;
import vn.gov.phutho.hopthu.extension.policy.SuspendedMail;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

class SuspendedMailboxTest {
  private static final String CITIZEN = "citizen@example.org";
  private static final Duration LONGEST = Duration.ofHours(100);
  private static final Instant START = Instant.parse("2026-05-20T01:00:00Z");

  private final Mail mail = mail();
  private Instant now = START;

  private static Mail mail() {
    try {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
      message.setText("Xin chao.");
      return MailImpl.builder()
          .name("m")
          .sender(CITIZEN)
          .addRecipient("an@phutho.gov.vn")
          .mimeMessage(message)
          .state("local-delivery-silent")
          .build();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String stateAfter(SuspendedMail setting) throws MessagingException {
    SuspendedMailbox mailet =
        new SuspendedMailbox(new SuspendedSettings(setting, LONGEST), () -> now);
    mailet.init(new Parameters(Map.of("tellProcessor", "suspended", "deferProcessor", "deferred")));
    mail.setState("local-delivery-silent");
    mailet.service(mail);
    return mail.getState();
  }

  @Test
  void tellsTheReturnPathWhereMailIsRefused() throws MessagingException {
    assertThat(stateAfter(SuspendedMail.REFUSE)).isEqualTo("suspended");
    assertThat(Refusal.of(mail))
        .hasValueSatisfying(
            r -> {
              assertThat(r.reason()).isEqualTo(ReasonCode.MAILBOX_SUSPENDED);
              assertThat(r.tell()).contains(MailAddress.parse(CITIZEN));
            });
  }

  @Test
  void waitsForABoundedTimeThenTells() throws MessagingException {
    assertThat(stateAfter(SuspendedMail.DEFER)).isEqualTo("deferred");
    now = START.plus(LONGEST).minusMillis(1);
    assertThat(stateAfter(SuspendedMail.DEFER)).isEqualTo("deferred");
    assertThat(Refusal.of(mail)).isEmpty();
    now = START.plus(LONGEST);
    assertThat(stateAfter(SuspendedMail.DEFER)).isEqualTo("suspended");
    assertThat(Refusal.of(mail)).map(Refusal::reason).contains(ReasonCode.MAILBOX_SUSPENDED);
  }

  @Test
  void waitsAnewWhenItIsSentOnAfterTheReport() throws MessagingException {
    stateAfter(SuspendedMail.DEFER);
    now = START.plus(LONGEST);
    stateAfter(SuspendedMail.DEFER);
    assertThat(stateAfter(SuspendedMail.DEFER)).isEqualTo("deferred");
  }

  @Test
  void deliversWhereMailIsAccepted() throws MessagingException {
    assertThat(stateAfter(SuspendedMail.ACCEPT)).isEqualTo("local-delivery-silent");
  }
}
