package vn.gov.phutho.hopthu.adapter.schedule;

/** What a new day asks for by itself. */
@FunctionalInterface
public interface DayBegins {
  /**
   * Called once a minute by one node of all: asks the agenda for the accounts that have something
   * to do since the day began, unless this node did so today.
   */
  void look(Agenda agenda);
}
