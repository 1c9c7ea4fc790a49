package vn.gov.phutho.hopthu.extension.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.extension.policy.Claim;
import vn.gov.phutho.hopthu.extension.policy.HeaderSenders;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Everything that says who sends a message, as it came.
 *
 * @param login the user of the session or JMAP request
 * @param envelope the return path; empty for a null sender, and for one that is no address of ours
 * @param header From and Sender
 */
public record Senders(Optional<String> login, Optional<String> envelope, List<MailAddress> header) {
  /** Before the message itself is there. */
  public static Senders ofEnvelope(Optional<String> login, Optional<String> envelope) {
    return new Senders(login, envelope, List.of());
  }

  /**
   * With what the message's header says.
   *
   * @param fields the values of every From and Sender field
   */
  public Senders withHeader(List<String> fields) {
    return new Senders(login, envelope, HeaderSenders.read(fields));
  }

  /** The claims in the order in which they are believed. */
  List<Named> named() {
    List<Named> all = new ArrayList<>();
    login.flatMap(SenderAddress::read).ifPresent(a -> all.add(new Named(Claim.By.LOGIN, a)));
    envelope.flatMap(SenderAddress::read).ifPresent(a -> all.add(new Named(Claim.By.ENVELOPE, a)));
    header.forEach(a -> all.add(new Named(Claim.By.HEADER, a)));
    return all;
  }

  record Named(Claim.By by, MailAddress address) {}
}
