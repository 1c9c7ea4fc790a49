package vn.gov.phutho.hopthu.extension.policy.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Whose addresses the one who is logged in may use: his own, his aliases, and those of a mailbox
 * that was delegated to him, while he and that mailbox may send.
 *
 * @param find what the directory says of an address
 * @param delegated whether the first account's mailbox was delegated to the second
 */
public record Own(
    Function<MailAddress, Finding> find, BiPredicate<MailAddress, MailAddress> delegated) {

  /** The return path; empty for a null sender, which is nobody's. */
  public Verdict envelope(MailAddress login, Optional<String> sender) {
    return sender
        .map(
            text ->
                SenderAddress.read(text)
                    .map(address -> use(login, address))
                    .orElse(Verdict.refuse(ReasonCode.SENDER_NOT_YOURS)))
        .orElse(Verdict.pass());
  }

  /** All that From and Sender name. */
  public Verdict header(MailAddress login, Authors authors) {
    if (!authors.clear()) {
      return Verdict.refuse(ReasonCode.FROM_UNREADABLE);
    }
    return all(login, authors.named());
  }

  private Verdict all(MailAddress login, Collection<MailAddress> addresses) {
    Verdict verdict = Verdict.pass();
    for (MailAddress address : addresses) {
      Verdict one = use(login, address);
      if (one instanceof Verdict.Refuse) {
        return one;
      }
      verdict = one instanceof Verdict.Defer ? one : verdict;
    }
    return verdict;
  }

  private Verdict use(MailAddress login, MailAddress address) {
    if (address.equals(login)) {
      return Verdict.pass();
    }
    Finding owner = find.apply(address);
    if (owner instanceof Finding.Unavailable) {
      return Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE);
    }
    boolean may =
        owner instanceof Finding.Found found
            && (found.address().equals(login) || mayStandInFor(found, login));
    return may ? Verdict.pass() : Verdict.refuse(ReasonCode.SENDER_NOT_YOURS);
  }

  private boolean mayStandInFor(Finding.Found mailbox, MailAddress login) {
    return mailbox.standing().maySend()
        && find.apply(login) instanceof Finding.Found delegate
        && delegate.standing().maySend()
        && delegated.test(mailbox.address(), delegate.address());
  }
}
