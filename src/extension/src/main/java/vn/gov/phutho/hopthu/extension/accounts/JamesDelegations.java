package vn.gov.phutho.hopthu.extension.accounts;

import java.time.Duration;
import java.util.function.BiPredicate;
import org.apache.james.core.Username;
import org.apache.james.user.api.DelegationStore;
import reactor.core.publisher.Flux;
import vn.gov.phutho.hopthu.model.MailAddress;

/** James' own grants: WebAdmin's {@code /users/{mailbox}/authorizedUsers} and JMAP's Delegate. */
public final class JamesDelegations implements BiPredicate<MailAddress, MailAddress> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DelegationStore store;

  public JamesDelegations(DelegationStore store) {
    this.store = store;
  }

  /**
   * Whether the mailbox was delegated to this account.
   *
   * @throws RuntimeException when the store does not answer
   */
  @Override
  public boolean test(MailAddress mailbox, MailAddress delegate) {
    Username wanted = Username.of(delegate.toString());
    try {
      return Boolean.TRUE.equals(
          Flux.from(store.authorizedUsers(Username.of(mailbox.toString())))
              .any(wanted::equals)
              .block(PATIENCE));
    } catch (UnsupportedOperationException noStore) {
      // A James on JPA keeps no delegations: there are none.
      return false;
    }
  }
}
