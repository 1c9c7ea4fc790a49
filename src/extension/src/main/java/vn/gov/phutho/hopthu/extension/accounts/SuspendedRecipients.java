package vn.gov.phutho.hopthu.extension.accounts;

import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.extension.policy.SuspendedMail;
import vn.gov.phutho.hopthu.model.Verdict;

/** Looks recipients up and asks {@link SuspendedMail}; nobody is looked up while it accepts all. */
public final class SuspendedRecipients {
  private final RememberedAccounts accounts;
  private final Destinations destinations;
  private final SuspendedMail setting;

  @Inject
  public SuspendedRecipients(
      RememberedAccounts accounts, Destinations destinations, ExtensionSettings settings) {
    this.accounts = accounts;
    this.destinations = destinations;
    this.setting = settings.suspended().mail();
  }

  /**
   * Of a recipient as it was named in the dialogue. An account's own state decides: what a
   * suspended one sends on stays in its mailbox. A group or an alias is as those behind it.
   */
  public Verdict named(MailAddress recipient) {
    if (setting == SuspendedMail.ACCEPT || !destinations.hosted(recipient)) {
      return Verdict.pass();
    }
    Finding itself = find(recipient);
    boolean noAccount = itself instanceof Finding.Absent || itself instanceof Finding.Foreign;
    return noAccount
        ? setting.verdict(destinations.of(recipient).stream().map(this::behind).toList())
        : setting.verdict(itself);
  }

  /** Of the owner of exactly this mailbox. */
  public Verdict owner(MailAddress mailbox) {
    return setting == SuspendedMail.ACCEPT ? Verdict.pass() : setting.verdict(find(mailbox));
  }

  private Finding behind(MailAddress address) {
    return destinations.hosted(address) ? find(address) : new Finding.Absent();
  }

  private Finding find(MailAddress address) {
    return SenderAddress.read(address.asString()).map(accounts::find).orElse(new Finding.Absent());
  }
}
