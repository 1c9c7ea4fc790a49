package vn.gov.phutho.hopthu.adapter.selfservice;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** The owner's change of a secret, whichever door it comes in by: counted, then done (E3). */
public final class OwnersChange {
  private final Secrets secrets;
  private final Attempts attempts;

  public OwnersChange(Secrets secrets, Attempts attempts) {
    this.secrets = secrets;
    this.attempts = attempts;
  }

  /**
   * Changes it.
   *
   * @param typed the address as typed; what is no address is answered as an unknown one
   * @param from the network address of who asks
   */
  Answer change(String typed, Secret current, Secret wanted, String from) {
    Optional<MailAddress> address = MailAddress.read(typed.strip());
    boolean counted = attempts.takeFrom(from) && address.map(attempts::takeAt).orElse(true);
    if (!counted) {
      return refused(ReasonCode.TOO_MANY_ATTEMPTS);
    }
    if (address.isEmpty()) {
      return refused(ReasonCode.SECRET_WRONG);
    }
    Answer answer = secrets.change(address.get(), current, wanted);
    if (!(answer instanceof Answer.Refused refused) || !strange(refused)) {
      attempts.giveBack(address.get());
    }
    return answer;
  }

  private static boolean strange(Answer.Refused refused) {
    return refused.reasons().stream().anyMatch(r -> r.code() == ReasonCode.SECRET_WRONG);
  }

  private static Answer refused(ReasonCode code) {
    return new Answer.Refused(List.of(Reason.of(code, "")));
  }
}
