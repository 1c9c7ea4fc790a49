package vn.gov.phutho.hopthu.adapter.schedule;

/** Decides what is undecided in a document. Entering again goes on where the ledger says. */
@FunctionalInterface
public interface Decide {
  /** Decides, and asks the agenda for the accounts that have something to do now. */
  Next decide(String number, Agenda agenda);
}
