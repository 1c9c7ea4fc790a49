package vn.gov.phutho.hopthu.adapter.schedule;

/** The work itself, which other packages know how to do. */
public record Work(Decide decide, Reconcile reconcile, DayBegins dayBegins) {}
