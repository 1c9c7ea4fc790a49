package vn.gov.phutho.hopthu.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the directory says of an account, and so what every door asks: the state's word, the day it
 * ends, and the secret.
 *
 * @param until the last day of the state: for {@link Status#SEND_LOCKED} the mailbox is destroyed
 *     on the day after
 */
public record Standing(Status status, Optional<LocalDate> until, SecretState secret) {
  public boolean mayLogIn() {
    return status.logsIn() && secret instanceof SecretState.Valid;
  }

  public boolean maySend() {
    return status.sends() && secret instanceof SecretState.Valid;
  }

  public boolean receives() {
    return status.receives();
  }

  public boolean repliesAutomatically() {
    return maySend();
  }

  public boolean listed() {
    return status.listed();
  }

  /** The one reason why this account may not send now; empty when it may (D5, D6). */
  public Optional<ReasonCode> sendRefusal() {
    if (maySend()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case ACTIVE -> ReasonCode.SECRET_MUST_CHANGE;
          case SEND_LOCKED, RETIRING -> ReasonCode.SEND_LOCKED;
          case SUSPENDED -> ReasonCode.ACCOUNT_SUSPENDED;
          case DESTROYED -> ReasonCode.UNKNOWN_ACCOUNT;
        });
  }
}
