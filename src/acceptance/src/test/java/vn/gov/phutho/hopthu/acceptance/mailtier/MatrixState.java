package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** How an account may stand: the rows of the table in design §3. */
enum MatrixState {
  ACTIVE(Status.ACTIVE),
  SEND_LOCKED(Status.SEND_LOCKED),
  RETIRING(Status.RETIRING),
  SUSPENDED(Status.SUSPENDED),
  DESTROYED(Status.DESTROYED),
  SECRET_INITIAL(Status.ACTIVE),
  SECRET_MUST_CHANGE(Status.ACTIVE),
  SECRET_EXPIRED(Status.ACTIVE);

  private final Status status;

  MatrixState(Status status) {
    this.status = status;
  }

  Standing standing() {
    return new Standing(status, Optional.empty(), secret());
  }

  boolean mayLogIn() {
    return standing().mayLogIn();
  }

  boolean maySend() {
    return standing().maySend();
  }

  boolean repliesAutomatically() {
    return standing().repliesAutomatically();
  }

  /** 5.4d, 5.4c: also where sending is locked, when a hand-over was granted. */
  boolean handsOver() {
    return repliesAutomatically() || status.handsOver();
  }

  boolean receives() {
    return standing().receives();
  }

  private SecretState secret() {
    return switch (this) {
      case SECRET_INITIAL -> new SecretState.Initial();
      case SECRET_MUST_CHANGE -> new SecretState.MustChange();
      case SECRET_EXPIRED -> new SecretState.Expired();
      default -> new SecretState.Valid(LocalDate.of(2027, 5, 20));
    };
  }

  /** A part of an address. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
