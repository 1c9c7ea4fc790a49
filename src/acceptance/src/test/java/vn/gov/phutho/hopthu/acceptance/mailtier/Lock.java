package vn.gov.phutho.hopthu.acceptance.mailtier;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** All that takes a login away from an account. */
enum Lock {
  SUSPENDED(Status.SUSPENDED, new SecretState.MustChange()),
  INITIAL(Status.ACTIVE, new SecretState.Initial()),
  MUST_CHANGE(Status.ACTIVE, new SecretState.MustChange()),
  EXPIRED(Status.ACTIVE, new SecretState.Expired()),
  REVOKED_AND_EXPIRED(Status.SEND_LOCKED, new SecretState.Expired()),
  DESTROYED(Status.DESTROYED, new SecretState.Expired());

  private final Status status;

  @SuppressWarnings("ImmutableEnumChecker") // All of them are records.
  private final SecretState secret;

  Lock(Status status, SecretState secret) {
    this.status = status;
    this.secret = secret;
  }

  boolean receives() {
    return status.receives();
  }

  /** In LDAP alone, as when nobody tells the mail tier. */
  void apply(MailTier tier, Person person) {
    Account account = person.account();
    try {
      if (status == Status.DESTROYED) {
        tier.directory().remove(account);
        return;
      }
      tier.directory()
          .write(
              new Account(
                  account.id(),
                  account.kind(),
                  account.address(),
                  new Standing(status, Optional.empty(), secret),
                  account.mailbox(),
                  account.profile(),
                  account.request()),
              person.secret());
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }
}
