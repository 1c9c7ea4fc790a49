package vn.gov.phutho.hopthu.extension.mailet;

import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;

/**
 * The mark by which mailetcontainer.xml sends a message to the folder Spam: its owner sees it
 * there, and no rule of his acts on it.
 */
final class Spam {
  static final AttributeName MARK = AttributeName.of("hopthu.spam");

  private Spam() {}

  static void mark(Mail mail) {
    mail.setAttribute(new Attribute(MARK, AttributeValue.of(true)));
  }
}
