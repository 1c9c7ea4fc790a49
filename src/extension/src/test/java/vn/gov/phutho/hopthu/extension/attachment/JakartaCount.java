package vn.gov.phutho.hopthu.extension.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.internet.MimePart;
import javax.mail.internet.MimePartDataSource;

/** What attachments weigh by Jakarta Mail's reading of a message and the words of ADR 0016. */
final class JakartaCount {
  private static final Session SESSION = Session.getInstance(new Properties());

  static {
    System.setProperty("mail.mime.allowencodedmessages", "true");
    System.setProperty("mail.mime.base64.ignoreerrors", "true");
  }

  private JakartaCount() {}

  static long of(byte[] message) throws MessagingException, IOException {
    return weight(new MimeMessage(SESSION, new ByteArrayInputStream(message)), true);
  }

  private static long weight(MimePart part, boolean shown) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      MimeMultipart parts = new MimeMultipart(new MimePartDataSource(part));
      boolean alternative = part.isMimeType("multipart/alternative");
      long sum = 0;
      for (int i = 0; i < parts.getCount(); i++) {
        sum += weight((MimePart) parts.getBodyPart(i), shown && (alternative || i == 0));
      }
      return sum;
    }
    if (part.isMimeType("message/rfc822")) {
      return weight(new MimeMessage(SESSION, part.getInputStream()), true);
    }
    if (shown && isText(part)) {
      return 0;
    }
    try (InputStream body = isDecodable(part) ? part.getInputStream() : raw(part)) {
      return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private static boolean isText(MimePart part) throws MessagingException {
    String disposition = part.getDisposition();
    boolean text = part.isMimeType("text/plain") || part.isMimeType("text/html");
    return text
        && part.getFileName() == null
        && (disposition == null || disposition.toLowerCase(Locale.ROOT).equals("inline"));
  }

  private static boolean isDecodable(MimePart part) throws MessagingException {
    String encoding = part.getEncoding();
    return encoding == null
        || "base64 quoted-printable 7bit 8bit binary".contains(encoding.toLowerCase(Locale.ROOT));
  }

  private static InputStream raw(MimePart part) throws MessagingException {
    return part instanceof MimeMessage message
        ? message.getRawInputStream()
        : ((javax.mail.internet.MimeBodyPart) part).getRawInputStream();
  }
}
