package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Verdict;

/** A guard that also sends on what it cannot decide now. */
abstract class DeferringGuard extends GuardMailet {
  private String deferTo = "";

  /** {@code deferProcessor}: where a message waits until it can be decided. */
  String deferTo() {
    return deferTo;
  }

  @Override
  public void init() throws MessagingException {
    super.init();
    deferTo = required("deferProcessor");
  }

  /** Sends the message elsewhere unless the verdict is a pass. */
  void obey(Verdict verdict, Mail mail, Optional<MailAddress> tell) {
    if (verdict instanceof Verdict.Refuse refuse) {
      refuse(mail, refuse.reason(), tell);
    } else if (verdict instanceof Verdict.Defer) {
      mail.setState(deferTo);
    }
  }
}
