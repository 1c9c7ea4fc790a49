package vn.gov.phutho.hopthu.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/**
 * What bears on an account's deadlines besides its state.
 *
 * @param issuedOn the day from which 6.1 counts as long as nothing was sent or received; empty when
 *     it is not known, and then inactivity is not either
 * @param hold the order of the legal hold, C10
 * @param absence the announced absence that stops the six months of 6.1
 * @param confirmed the order by which a decision older than its period may destroy, C4
 */
public record Circumstances(
    Optional<LocalDate> issuedOn,
    Optional<ItemRef> hold,
    Optional<Absence> absence,
    Optional<ItemRef> confirmed) {
  public static Circumstances unknown() {
    return new Circumstances(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Circumstances issued(LocalDate day) {
    return new Circumstances(
        Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Circumstances withHold(Optional<ItemRef> order) {
    return new Circumstances(issuedOn, order, absence, confirmed);
  }

  public Circumstances withAbsence(Absence announced) {
    return new Circumstances(issuedOn, hold, Optional.of(announced), confirmed);
  }

  public Circumstances withConfirmed(Optional<ItemRef> order) {
    return new Circumstances(issuedOn, hold, absence, order);
  }
}
