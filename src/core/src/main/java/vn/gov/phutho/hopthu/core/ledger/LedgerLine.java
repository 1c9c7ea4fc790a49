package vn.gov.phutho.hopthu.core.ledger;

import java.time.Instant;

/** An entry with its place and time. */
public record LedgerLine(long position, Instant at, Entry entry) {}
