package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * A mailet that sends on what it may not let through. Parameters are read once, and must be there.
 */
abstract class GuardMailet extends GenericMailet {
  private String refuseTo = "";

  /** {@code processor}: where refused messages go. */
  String refuseTo() {
    return refuseTo;
  }

  @Override
  public void init() throws MessagingException {
    refuseTo = required("processor");
  }

  /** Sends the message where refused ones go, with the reason and who is to hear of it. */
  void refuse(Mail mail, ReasonCode reason, Optional<MailAddress> tell) {
    new Refusal(reason, tell).stamp(mail);
    mail.setState(refuseTo);
  }

  String required(String parameter) throws MessagingException {
    String value = getInitParameter(parameter);
    if (value == null || value.isBlank()) {
      throw new MessagingException(
          getMailetName() + " in mailetcontainer.xml needs <" + parameter + ">");
    }
    return value.strip();
  }
}
