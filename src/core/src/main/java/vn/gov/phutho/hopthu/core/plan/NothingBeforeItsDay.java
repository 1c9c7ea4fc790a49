package vn.gov.phutho.hopthu.core.plan;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Nothing is destroyed but what the ledger says is destroyed, and not before the day it says (5.4d,
 * 6.1).
 */
public record NothingBeforeItsDay() implements Guardrail {
  @Override
  public Optional<Reason> objection(AccountRecord account, Step step, LocalDate today) {
    boolean due =
        account.state() instanceof AccountState.Destroyed destroyed
            && !today.isBefore(destroyed.at());
    return step.destroys() && !due
        ? Optional.of(new Reason(ReasonCode.BEFORE_ITS_DAY, "", step.describe()))
        : Optional.empty();
  }
}
