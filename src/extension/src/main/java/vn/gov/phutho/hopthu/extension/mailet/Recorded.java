package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;

/**
 * D9 (9.3): writes down what became of a message where no rule of ours decided it: delivered, sent,
 * bounced, denied. Parameter {@code outcome}: the word.
 */
public final class Recorded extends GenericMailet {
  @Override
  public void init() throws MessagingException {
    outcome();
  }

  private String outcome() throws MessagingException {
    return Optional.ofNullable(getInitParameter("outcome"))
        .orElseThrow(
            () -> new MessagingException("Recorded in mailetcontainer.xml needs <outcome>"));
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    AuditTrail.write(Door.DELIVERY, "delivery", outcome(), MailFacts.of(mail).subject());
  }
}
