package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import java.util.UUID;
import javax.mail.MessagingException;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;

/**
 * What a message was found to carry, written on it so that the guard in {@code root} need not read
 * it again. A stamp holds for this run of the server and for a message of the same size; of any
 * other, e.g. after a restart, on another node or when a mailet has changed it, the message is
 * read.
 */
final class CountStamp {
  private static final AttributeName NAME = AttributeName.of("vn.gov.phutho.hopthu.attachments");

  // Nobody can write a stamp who does not know it, whatever a mailet makes of a message's header.
  private static final String RUN = UUID.randomUUID().toString();

  private CountStamp() {}

  static Optional<AttachmentCount> read(Mail mail) {
    return AttributeUtils.getValueAndCastFromMail(mail, NAME, String.class)
        .map(stamp -> stamp.split(" ", -1))
        .filter(words -> words.length == 3 && words[0].equals(RUN))
        .filter(words -> words[1].equals(size(mail)))
        .map(words -> new AttachmentCount.Counted(Long.parseLong(words[2])));
  }

  /** Only a message that was taken apart is stamped. */
  static void write(Mail mail, AttachmentCount count) {
    if (count instanceof AttachmentCount.Counted counted) {
      String stamp = RUN + " " + size(mail) + " " + counted.bytes();
      mail.setAttribute(new Attribute(NAME, AttributeValue.of(stamp)));
    }
  }

  private static String size(Mail mail) {
    try {
      return Long.toString(mail.getMessageSize());
    } catch (MessagingException e) {
      throw new IllegalStateException("the message cannot be read", e);
    }
  }
}
