package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Why a message was refused, carried on it from the guard to {@link RefusalNotice}.
 *
 * @param tell who is to hear of it; nobody when the sender was only claimed, since the one who is
 *     named did nothing
 */
record Refusal(ReasonCode reason, Optional<MailAddress> tell) {
  private static final AttributeName REASON = AttributeName.of("hopthu.refusal.reason");
  private static final AttributeName TELL = AttributeName.of("hopthu.refusal.tell");

  void stamp(Mail mail) {
    mail.setAttribute(new Attribute(REASON, AttributeValue.of(reason.name())));
    mail.removeAttribute(TELL);
    tell.ifPresent(a -> mail.setAttribute(new Attribute(TELL, AttributeValue.of(a.toString()))));
  }

  static Optional<Refusal> of(Mail mail) {
    return AttributeUtils.getValueAndCastFromMail(mail, REASON, String.class)
        .map(
            reason ->
                new Refusal(
                    ReasonCode.valueOf(reason),
                    AttributeUtils.getValueAndCastFromMail(mail, TELL, String.class)
                        .flatMap(MailAddress::read)));
  }
}
