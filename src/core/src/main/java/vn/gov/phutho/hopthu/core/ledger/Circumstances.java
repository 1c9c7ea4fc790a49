package vn.gov.phutho.hopthu.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/**
 * What orders and dates bear on an account besides its state.
 *
 * @param issuedOn the day from which 6.1 counts as long as nothing was sent or received; empty when
 *     it is not known, and then inactivity is not either
 * @param hold the order of the legal hold, C10
 * @param absence the announced absence that stops the six months of 6.1
 * @param confirmed the order by which a decision older than its period may destroy, C4
 * @param quotaException the item that granted more than 7.1 allows; empty for a regular size
 */
public record Circumstances(
    Optional<LocalDate> issuedOn,
    Optional<ItemRef> hold,
    Optional<Absence> absence,
    Optional<ItemRef> confirmed,
    Optional<ItemRef> quotaException) {
  public static Circumstances unknown() {
    return new Circumstances(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Circumstances issued(LocalDate day) {
    return new Circumstances(
        Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Circumstances withHold(Optional<ItemRef> order) {
    return new Circumstances(issuedOn, order, absence, confirmed, quotaException);
  }

  public Circumstances withAbsence(Absence announced) {
    return new Circumstances(issuedOn, hold, Optional.of(announced), confirmed, quotaException);
  }

  public Circumstances withConfirmed(Optional<ItemRef> order) {
    return new Circumstances(issuedOn, hold, absence, order, quotaException);
  }

  public Circumstances withQuotaException(Optional<ItemRef> item) {
    return new Circumstances(issuedOn, hold, absence, confirmed, item);
  }
}
