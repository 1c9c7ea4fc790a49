package vn.gov.phutho.hopthu.extension.mailet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.james.server.core.MailImpl;
import org.apache.james.util.MimeMessageUtil;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;

/** D2: a message is read once in the dialogue, and again when the stamp may not be believed. */
class CountStampTest {
  private static final AttachmentCount FOUR = new AttachmentCount.Counted(4);

  private static Mail mail(String body) throws Exception {
    String text = "Content-Type: image/png\r\n\r\n" + body;
    return MailImpl.builder()
        .name("m")
        .mimeMessage(MimeMessageUtil.mimeMessageFromBytes(text.getBytes(StandardCharsets.US_ASCII)))
        .build();
  }

  @Test
  void believesTheStampOfThisRunOnACopyOfTheMessage() throws Exception {
    Mail mail = mail("1234");
    assertThat(CountStamp.read(mail)).isEmpty();
    assertThat(MailFacts.of(mail).attachments()).isEqualTo(FOUR);
    assertThat(CountStamp.read(mail)).contains(FOUR);
    assertThat(CountStamp.read(MailImpl.duplicate(mail))).contains(FOUR);
  }

  @Test
  void readsAChangedMessageAgain() throws Exception {
    Mail mail = mail("1234");
    assertThat(MailFacts.of(mail).attachments()).isEqualTo(FOUR);
    mail.setMessage(mail("123456").getMessage());
    assertThat(CountStamp.read(mail)).isEmpty();
    assertThat(MailFacts.of(mail).attachments()).isEqualTo(new AttachmentCount.Counted(6));
  }

  @Test
  void believesNoStampThatItDidNotWrite() throws Exception {
    Mail mail = mail("1234");
    String forged = "00000000-0000-0000-0000-000000000000 " + mail.getMessageSize() + " 0";
    mail.setAttribute(
        new Attribute(
            AttributeName.of("vn.gov.phutho.hopthu.attachments"), AttributeValue.of(forged)));
    assertThat(MailFacts.of(mail).attachments()).isEqualTo(FOUR);
  }
}
