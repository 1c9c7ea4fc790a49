package vn.gov.phutho.hopthu.extension.mailet;

import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.base.GenericRecipientMatcher;
import vn.gov.phutho.hopthu.extension.accounts.SuspendedRecipients;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** Matches suspended owners, unless mail for them is accepted (6.1). */
public final class RecipientIsSuspended extends GenericRecipientMatcher {
  private final SuspendedRecipients recipients;

  @Inject
  public RecipientIsSuspended(SuspendedRecipients recipients) {
    this.recipients = recipients;
  }

  @Override
  public boolean matchRecipient(MailAddress recipient) throws MessagingException {
    Verdict verdict = recipients.owner(recipient);
    if (verdict.equals(Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE))) {
      throw new MessagingException("cannot tell whether a recipient is suspended");
    }
    return !(verdict instanceof Verdict.Pass);
  }
}
