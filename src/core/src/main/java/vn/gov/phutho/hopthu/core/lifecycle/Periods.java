package vn.gov.phutho.hopthu.core.lifecycle;

import vn.gov.phutho.hopthu.core.calendar.Term;

/**
 * The periods that the province sets.
 *
 * @param inactivity without a message sent or received, until the lock: 6 months (6.1)
 * @param removal of a locked mailbox: 15 working days (6.1)
 * @param firstWarning days from the first warning until it is destroyed: 7 (C10)
 * @param lastWarning days from the last warning: 1 (C10)
 */
public record Periods(Term inactivity, Term removal, int firstWarning, int lastWarning) {
  public static Periods standard() {
    return new Periods(new Term(6, Term.Unit.M), new Term(15, Term.Unit.WD), 7, 1);
  }
}
