package vn.gov.phutho.hopthu.extension.mailet;

import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.base.GenericRecipientMatcher;
import vn.gov.phutho.hopthu.extension.accounts.RememberedAccounts;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;

/** Matches local accounts that may not answer by themselves: no vacation, no Sieve (D5, 5.4d). */
public final class RecipientIsSilent extends GenericRecipientMatcher {
  private final RememberedAccounts accounts;

  @Inject
  public RecipientIsSilent(RememberedAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean matchRecipient(MailAddress recipient) throws MessagingException {
    if (!getMailetContext().isLocalServer(recipient.getDomain())) {
      return false;
    }
    Finding finding =
        SenderAddress.read(recipient.asString()).map(accounts::find).orElse(new Finding.Absent());
    if (finding instanceof Finding.Unavailable unavailable) {
      throw new MessagingException(
          "cannot tell whether a recipient may reply: " + unavailable.why());
    }
    return finding instanceof Finding.Found found && !found.standing().repliesAutomatically();
  }
}
