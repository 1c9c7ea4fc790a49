package vn.gov.phutho.hopthu.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Reason;

/** A value that holds steps back. It never makes a step, and nothing passes it by. */
public interface Guardrail {
  /** Why this step must not be taken today; empty when it may. */
  Optional<Reason> objection(AccountRecord account, Step step, LocalDate today);

  /** The first objection to any of the steps. */
  static Optional<Reason> firstObjection(
      List<Guardrail> guardrails, AccountRecord account, List<Step> steps, LocalDate today) {
    return steps.stream()
        .flatMap(s -> guardrails.stream().map(g -> g.objection(account, s, today)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
