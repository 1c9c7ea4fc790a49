package vn.gov.phutho.hopthu.extension.mailet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.james.server.core.MimeMessageInputStream;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.scan.Envelope;
import vn.gov.phutho.hopthu.extension.scan.Scan;
import vn.gov.phutho.hopthu.extension.scan.Scanners;

/**
 * A mail on its way through the scanners. What was found stays on it, so that a message scanned in
 * the SMTP dialogue is not scanned again in the processors.
 */
public record ScannedMail(Mail mail) {
  /** {@code clean} or {@code spam}; what was refused goes no further. */
  private static final AttributeName FOUND = AttributeName.of("hopthu.scan");

  private static final String SPAM = "spam";

  public boolean isScanned() {
    return found().isPresent();
  }

  boolean isSpam() {
    return found().filter(SPAM::equals).isPresent();
  }

  private Optional<String> found() {
    return AttributeUtils.getValueAndCastFromMail(mail, FOUND, String.class);
  }

  /** Asks the scanners; a fault of ours is no answer either. */
  public Scan scan(Scanners scanners, Envelope envelope) {
    Scan scan = scanners.scan(this::open, envelope);
    if (scan instanceof Scan.Spam) {
      stamp(SPAM);
    } else if (scan instanceof Scan.Clean || scan instanceof Scan.Later) {
      stamp("clean");
    }
    return scan;
  }

  private void stamp(String found) {
    mail.setAttribute(new Attribute(FOUND, AttributeValue.of(found)));
  }

  private InputStream open() throws IOException {
    try {
      return new MimeMessageInputStream(mail.getMessage());
    } catch (MessagingException e) {
      throw new IOException("the message cannot be read", e);
    }
  }
}
