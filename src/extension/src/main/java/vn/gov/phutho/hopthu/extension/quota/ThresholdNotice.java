package vn.gov.phutho.hopthu.extension.quota;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;

/**
 * What an owner is told when the mailbox fills (7.1), in Vietnamese and English.
 *
 * @param percent the threshold that was reached; 100 says that it is full
 * @param used bytes
 * @param limit bytes
 */
public record ThresholdNotice(int percent, long used, long limit) {
  /** On the mail of a notice: it may use the last bytes of the mailbox. */
  public static final AttributeName MARK = AttributeName.of("hopthu.quota.notice");

  private static final long MEGABYTE = 1_048_576;

  String subject() {
    return percent >= 100
        ? "Hộp thư đã đầy / Your mailbox is full"
        : "Hộp thư đã dùng %d%% / Your mailbox is %d%% full".formatted(percent, percent);
  }

  String text() {
    String share = "%s MB / %s MB, ≥ %d %%".formatted(megabytes(used), megabytes(limit), shown());
    boolean full = percent >= 100;
    return """
        Dung lượng hộp thư của Ông/Bà: %s.
        %s
        Hãy xóa bớt thư không cần thiết rồi dọn Thùng rác, hoặc đề nghị tăng dung lượng (7.1).

        Size of your mailbox: %s.
        %s
        Delete what is not needed and empty the trash, or ask for more room (7.1).
        """
        .formatted(
            share,
            full
                ? "Hộp thư đã đầy: thư đến không còn vừa bị từ chối và người gửi được báo."
                : "Khi hộp thư đầy, thư đến sẽ bị từ chối và người gửi được báo.",
            share,
            full
                ? "It is full: mail that no longer fits is refused, and its sender is told."
                : "When it is full, mail is refused, and its sender is told.");
  }

  /** Full is said from 99 on: what is left takes no ordinary message. */
  private int shown() {
    return Math.min(percent, 99);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", (double) bytes / MEGABYTE);
  }

  /** A new mail with a null sender, so that nothing answers it (RFC 3834 §2). */
  MailImpl compose(MailAddress owner, String postmaster, Instant now) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress(postmaster));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(owner.asString()));
    message.setSubject(subject(), StandardCharsets.UTF_8.name());
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(text(), StandardCharsets.UTF_8.name());
    message.saveChanges();
    MailImpl mail =
        MailImpl.builder()
            .name(MailImpl.getId())
            .sender((MailAddress) null)
            .addRecipient(owner)
            .mimeMessage(message)
            .build();
    mail.setAttribute(new Attribute(MARK, AttributeValue.of(percent)));
    return mail;
  }
}
