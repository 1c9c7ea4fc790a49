package vn.gov.phutho.hopthu.extension.mailet;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * The delivery status notification (RFC 3464) that says, in Vietnamese and English, why a message
 * went no further. It has the refused message's header at most in two lines, and never its body.
 */
final class Notice {
  private record Words(String vi, String en) {}

  private static final Words REFUSED =
      new Words("Thư của Ông/Bà không được gửi đi.", "Your message was not sent.");
  private static final Words KEPT =
      new Words(
          "Một thư không được tự động chuyển tiếp; thư vẫn được giữ lại, không bị mất.",
          "A message was not forwarded; it was kept and is not lost.");

  private Notice() {}

  /**
   * A new mail with a null sender, so that nothing answers it.
   *
   * @param of the refused message
   * @param undelivered those it did not reach
   */
  static MailImpl compose(
      Mail of, ReasonCode reason, MailAddress to, String postmaster, Collection<?> undelivered)
      throws MessagingException {
    return compose(REFUSED, of, reason, to, postmaster, undelivered);
  }

  /** The same for a message that went no further than the reader's own mailbox or the server. */
  static MailImpl kept(
      Mail of, ReasonCode reason, MailAddress to, String postmaster, Collection<?> undelivered)
      throws MessagingException {
    return compose(KEPT, of, reason, to, postmaster, undelivered);
  }

  private static MailImpl compose(
      Words words,
      Mail of,
      ReasonCode reason,
      MailAddress to,
      String postmaster,
      Collection<?> undelivered)
      throws MessagingException {
    MimeMessage notice = new MimeMessage(Session.getInstance(new Properties()));
    notice.setFrom(new InternetAddress(postmaster));
    notice.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.toString()));
    notice.setSubject(
        "Thư không được gửi / Message not sent [" + reason.slug() + "]",
        StandardCharsets.UTF_8.name());
    notice.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    notice.setHeader("Auto-Submitted", "auto-replied");
    MimeMultipart report = new MimeMultipart("report; report-type=delivery-status");
    report.addBodyPart(text(words, of.getMessage(), reason, undelivered));
    report.addBodyPart(status(reason, postmaster, undelivered));
    notice.setContent(report);
    notice.saveChanges();
    return MailImpl.builder()
        .name(MailImpl.getId())
        .sender((org.apache.james.core.MailAddress) null)
        .addRecipient(to.toString())
        .mimeMessage(notice)
        .build();
  }

  private static MimeBodyPart text(
      Words words, MimeMessage of, ReasonCode reason, Collection<?> undelivered)
      throws MessagingException {
    String subject = of.getSubject() == null ? "" : of.getSubject();
    String about =
        "\n\nTiêu đề / Subject: "
            + subject
            + "\nNgười nhận / Recipients: "
            + String.join(", ", undelivered.stream().map(String::valueOf).toList())
            + "\n";
    MimeBodyPart part = new MimeBodyPart();
    part.setText(
        words.vi()
            + "\n"
            + reason.vi()
            + "\nĐiều khoản: "
            + reason.clause()
            + "\n\n"
            + words.en()
            + "\n"
            + reason.en()
            + "\nClause: "
            + reason.clause()
            + about,
        StandardCharsets.UTF_8.name());
    return part;
  }

  private static MimeBodyPart status(
      ReasonCode reason, String postmaster, Collection<?> undelivered) throws MessagingException {
    String enhanced = reason.reply().map(r -> r.enhanced()).orElse("5.7.1");
    String code = reason.reply().map(r -> Integer.toString(r.code())).orElse("550");
    StringBuilder fields = new StringBuilder();
    String host = postmaster.substring(postmaster.indexOf('@') + 1);
    fields.append("Reporting-MTA: dns; ").append(host).append("\r\n");
    for (Object recipient : undelivered) {
      fields
          .append("\r\nFinal-Recipient: rfc822; ")
          .append(recipient)
          .append("\r\nAction: failed\r\nStatus: ")
          .append(enhanced)
          .append("\r\nDiagnostic-Code: smtp; ")
          .append(code + " " + enhanced + " " + reason.smtpText())
          .append("\r\n");
    }
    MimeBodyPart part = new MimeBodyPart();
    part.setText(fields.toString(), "us-ascii");
    part.setHeader("Content-Type", "message/delivery-status");
    return part;
  }
}
