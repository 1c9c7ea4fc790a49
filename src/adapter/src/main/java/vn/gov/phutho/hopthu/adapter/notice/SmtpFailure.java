package vn.gov.phutho.hopthu.adapter.notice;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import vn.gov.phutho.hopthu.core.Effect;

/**
 * What a failure means. Only a 5xx about the reader or the message itself is for good: a refused
 * login or sender is a fault of the setup, after whose repair the letter still has to go out.
 */
final class SmtpFailure {
  static Effect effect(MessagingException failure) {
    boolean ours = false;
    int code = 0;
    for (@Nullable Throwable link = failure; link != null; link = next(link)) {
      if (link instanceof SMTPSenderFailedException sender) {
        ours = true;
        code = sender.getReturnCode();
      } else if (link instanceof SMTPAddressFailedException address) {
        code = address.getReturnCode();
      } else if (link instanceof SMTPSendFailedException send && code == 0) {
        code = send.getReturnCode();
      }
    }
    // The reply's text may quote an address: the code alone goes on.
    if (code >= 500 && !ours) {
      return new Effect.Rejected("SMTP " + code);
    }
    return new Effect.Unavailable(code == 0 ? failure.getClass().getSimpleName() : "SMTP " + code);
  }

  private static @Nullable Throwable next(Throwable link) {
    return link instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private SmtpFailure() {}
}
