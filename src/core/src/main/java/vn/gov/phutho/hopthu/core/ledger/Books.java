package vn.gov.phutho.hopthu.core.ledger;

/** The ledger with what it comes to. */
public record Books(
    Ledger ledger,
    Accounts accounts,
    Documents documents,
    Errands errands,
    FocalPoints focalPoints) {}
