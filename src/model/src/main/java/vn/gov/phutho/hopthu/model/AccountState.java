package vn.gov.phutho.hopthu.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an account stands in the life that the regulation gives it. Days are calendar days in
 * Asia/Ho_Chi_Minh.
 */
public sealed interface AccountState {
  /** The word that LDAP carries, with the doors it opens. */
  Status status();

  /** The last day of this state, where it has one. */
  Optional<LocalDate> until();

  record Active() implements AccountState {
    @Override
    public Status status() {
      return Status.ACTIVE;
    }

    @Override
    public Optional<LocalDate> until() {
      return Optional.empty();
    }
  }

  /**
   * Revoked (5.4d): sends nothing, is read and receives until the end of the period.
   *
   * @param decisionDate the date of the decision, from which the period counts
   * @param destroyOn the first day on which the mailbox may be destroyed
   */
  record SendLocked(LocalDate decisionDate, LocalDate destroyOn) implements AccountState {
    @Override
    public Status status() {
      return Status.SEND_LOCKED;
    }

    @Override
    public Optional<LocalDate> until() {
      return Optional.of(destroyOn.minusDays(1));
    }
  }

  /** Replaced at a transfer (5.4c): receives until and including this day. */
  record Retiring(LocalDate lastDay) implements AccountState {
    @Override
    public Status status() {
      return Status.RETIRING;
    }

    @Override
    public Optional<LocalDate> until() {
      return Optional.of(lastDay);
    }
  }

  /**
   * Locked (6.1).
   *
   * @param clause the clause that was violated, or {@code 6.1} for inactivity
   * @param removeOn the first day on which it may be removed: 15 working days later
   */
  record Suspended(String clause, LocalDate since, LocalDate removeOn) implements AccountState {
    @Override
    public Status status() {
      return Status.SUSPENDED;
    }

    @Override
    public Optional<LocalDate> until() {
      return Optional.of(removeOn.minusDays(1));
    }
  }

  /** A tombstone. */
  record Destroyed(LocalDate at) implements AccountState {
    @Override
    public Status status() {
      return Status.DESTROYED;
    }

    @Override
    public Optional<LocalDate> until() {
      return Optional.empty();
    }
  }
}
