package vn.gov.phutho.hopthu.extension.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.extension.policy.Claim;
import vn.gov.phutho.hopthu.extension.policy.Ruling;
import vn.gov.phutho.hopthu.extension.policy.SendLock;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Looks up who a message says sends it, and asks {@link SendLock}. */
public final class SenderCheck {
  private final AccountSource accounts;
  private final Predicate<String> hosted;

  /**
   * Looks accounts up in this source.
   *
   * @param hosted whether this server hosts a domain; an outside sender's own affairs are not ours.
   *     It may throw when that cannot be told now.
   */
  public SenderCheck(AccountSource accounts, Predicate<String> hosted) {
    this.accounts = accounts;
    this.hosted = hosted;
  }

  public Ruling ruling(Senders senders) {
    List<Claim> claims = new ArrayList<>();
    Set<MailAddress> asked = new HashSet<>();
    for (Senders.Named named : senders.named()) {
      boolean ours = named.by() == Claim.By.LOGIN || hosted.test(named.address().domain());
      if (ours && asked.add(named.address())) {
        claims.add(new Claim(named.by(), named.address(), accounts.find(named.address())));
      }
    }
    return SendLock.ruling(claims);
  }
}
