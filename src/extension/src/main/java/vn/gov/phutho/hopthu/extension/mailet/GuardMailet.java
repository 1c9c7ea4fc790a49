package vn.gov.phutho.hopthu.extension.mailet;

import javax.mail.MessagingException;
import org.apache.mailet.base.GenericMailet;

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

  String required(String parameter) throws MessagingException {
    String value = getInitParameter(parameter);
    if (value == null || value.isBlank()) {
      throw new MessagingException(
          getMailetName() + " in mailetcontainer.xml needs <" + parameter + ">");
    }
    return value.strip();
  }
}
