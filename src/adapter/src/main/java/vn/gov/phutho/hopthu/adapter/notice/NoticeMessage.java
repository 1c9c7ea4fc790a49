package vn.gov.phutho.hopthu.adapter.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import vn.gov.phutho.hopthu.core.notice.Letter;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * A letter in its envelope. Its Message-ID comes from the letter's key, so that whoever gets it
 * twice after a crash can see that it is one.
 */
final class NoticeMessage extends MimeMessage {
  private static final int ID_LENGTH = 40;

  private final String id;

  private NoticeMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static NoticeMessage of(
      Session session, MailAddress from, Letter letter, NoticeTemplate.Text text, Instant now)
      throws MessagingException {
    NoticeMessage message =
        new NoticeMessage(
            session, "<" + letter.key().substring(0, ID_LENGTH) + "@" + from.domain() + ">");
    message.setFrom(new InternetAddress(from.toString()));
    message.setRecipient(Message.RecipientType.TO, address(letter));
    message.setSubject(text.subject(), "UTF-8");
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
    message.setText(text.body(), "UTF-8");
    message.setHeader("Content-Transfer-Encoding", "quoted-printable");
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(Letter letter) throws MessagingException {
    try {
      return new InternetAddress(letter.to().address().toString(), letter.to().name(), "UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new MessagingException("every Java has UTF-8", impossible);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
