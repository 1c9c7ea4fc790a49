package vn.gov.phutho.hopthu.extension.accounts;

import java.util.Optional;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.extension.policy.identity.Authors;
import vn.gov.phutho.hopthu.extension.policy.identity.FromOutside;
import vn.gov.phutho.hopthu.extension.policy.identity.Own;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** Whether a message is sent by whom it names: one question for hooks and mailets. */
public final class IdentityCheck {
  private final Own own;
  private final Predicate<String> hosted;
  private final FromOutside fromOutside;

  /**
   * Asks these.
   *
   * @param hosted as in {@link SenderCheck}
   * @param fromOutside what becomes of our addresses in an outsider's header
   */
  public IdentityCheck(Own own, Predicate<String> hosted, FromOutside fromOutside) {
    this.own = own;
    this.hosted = hosted;
    this.fromOutside = fromOutside;
  }

  /** The return path alone, before there is a message. */
  public Verdict envelope(Optional<String> login, Optional<String> sender) {
    if (login.isPresent()) {
      return SenderAddress.read(login.get())
          .map(user -> own.envelope(user, sender))
          .orElse(Verdict.refuse(ReasonCode.SENDER_NOT_YOURS));
    }
    return FromOutside.isOurs(sender, hosted)
        ? Verdict.refuse(ReasonCode.OWN_DOMAIN_OUTSIDE)
        : Verdict.pass();
  }

  /** Return path and header. */
  public Verdict message(Optional<String> login, Optional<String> sender, Authors authors) {
    Verdict envelope = envelope(login, sender);
    if (!(envelope instanceof Verdict.Pass)) {
      return envelope;
    }
    if (login.isPresent()) {
      return SenderAddress.read(login.get())
          .map(user -> own.header(user, authors))
          .orElse(Verdict.refuse(ReasonCode.SENDER_NOT_YOURS));
    }
    boolean refused = fromOutside == FromOutside.REFUSE && ours(authors).isPresent();
    return refused ? Verdict.refuse(ReasonCode.OWN_DOMAIN_OUTSIDE) : Verdict.pass();
  }

  /** The address of ours in an outsider's header that is to be marked as not proved. */
  public Optional<MailAddress> unproved(Authors authors) {
    return fromOutside == FromOutside.PASS ? Optional.empty() : ours(authors);
  }

  private Optional<MailAddress> ours(Authors authors) {
    return FromOutside.ours(authors, hosted);
  }
}
