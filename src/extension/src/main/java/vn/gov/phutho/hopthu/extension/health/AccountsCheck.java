package vn.gov.phutho.hopthu.extension.health;

import javax.inject.Inject;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.gov.phutho.hopthu.extension.accounts.LdapAccounts;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Whether accounts can be read. While not, known locks hold and unknown senders are told to wait.
 */
public final class AccountsCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu accounts");
  // Any question will do; this name is reserved and never issued (A6).
  private static final MailAddress NOBODY = MailAddress.parse("nobody@localhost");

  private final LdapAccounts ldap;

  @Inject
  public AccountsCheck(LdapAccounts ldap) {
    this.ldap = ldap;
  }

  @Override
  public ComponentName componentName() {
    return NAME;
  }

  @Override
  public Publisher<Result> check() {
    return Mono.fromCallable(() -> ldap.find(NOBODY))
        .map(AccountsCheck::result)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static Result result(Finding finding) {
    return finding instanceof Finding.Unavailable unavailable
        ? Result.degraded(NAME, unavailable.why())
        : Result.healthy(NAME);
  }
}
