package vn.gov.phutho.hopthu.extension.takedown;

import java.util.Enumeration;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.mailet.Mail;

/** Reads the header of a mail that is under way or put aside. */
final class MailLook {
  private MailLook() {}

  static Headers at(Mail mail, MessageId wanted) throws MessagingException {
    MimeMessage message = mail.getMessage();
    if (message == null) {
      throw new MessagingException("a mail without a message");
    }
    Headers headers = new Headers(wanted);
    for (Enumeration<Header> all = message.getAllHeaders(); all.hasMoreElements(); ) {
      Header header = all.nextElement();
      headers.field(header.getName(), header.getValue());
    }
    return headers;
  }
}
