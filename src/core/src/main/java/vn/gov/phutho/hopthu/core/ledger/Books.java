package vn.gov.phutho.hopthu.core.ledger;

/** The ledger with what it comes to, by account and by document. */
public record Books(Ledger ledger, Accounts accounts, Documents documents) {}
