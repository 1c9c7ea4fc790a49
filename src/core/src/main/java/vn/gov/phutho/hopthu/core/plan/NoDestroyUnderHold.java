package vn.gov.phutho.hopthu.core.plan;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Nothing is destroyed under a legal hold (C10), not even when the hold came after the ledger said
 * that it is.
 */
public record NoDestroyUnderHold() implements Guardrail {
  @Override
  public Optional<Reason> objection(AccountRecord account, Step step, LocalDate today) {
    return account
        .circumstances()
        .hold()
        .filter(order -> step.destroys())
        .map(order -> new Reason(ReasonCode.LEGAL_HOLD, "", step.describe()));
  }
}
