package vn.gov.phutho.hopthu.extension.mailet;

import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.mailet.Mail;

/** A header field that only this server writes. */
record Tag(String name) {
  /** Takes off what came from outside under this name. */
  void clear(Mail mail) throws MessagingException {
    MimeMessage message = mail.getMessage();
    if (message.getHeader(name) != null) {
      message.removeHeader(name);
      message.saveChanges();
    }
  }

  void write(Mail mail, String value) throws MessagingException {
    MimeMessage message = mail.getMessage();
    message.setHeader(name, value);
    message.saveChanges();
  }
}
