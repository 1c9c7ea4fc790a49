package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;

/** What is due now in the life of an account. */
public sealed interface Due {
  /** What a budget counts it as; empty when none does. */
  default Optional<Verb> verb() {
    return Optional.empty();
  }

  /** It comes to another state. */
  record Move(AccountState to, Verb counted, String clause) implements Due {
    @Override
    public Optional<Verb> verb() {
      return Optional.of(counted);
    }
  }

  /** An errand has to be run first. */
  record Run(Errand errand) implements Due {
    @Override
    public Optional<Verb> verb() {
      // The archive is the last thing before the end: nothing is kept that is not destroyed today.
      return errand instanceof Errand.KeepArchive ? Optional.of(Verb.DESTROY) : Optional.empty();
    }
  }

  /** Something would be due, and this stands in its way. */
  record Wait(Reason reason) implements Due {}

  /** Nothing is due before that day, or ever as things stand. */
  record Rest(Optional<LocalDate> until) implements Due {
    static Due before(LocalDate day) {
      return new Rest(Optional.of(day));
    }
  }
}
