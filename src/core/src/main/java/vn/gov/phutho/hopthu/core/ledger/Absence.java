package vn.gov.phutho.hopthu.core.ledger;

import java.time.LocalDate;

/**
 * An announced absence (6.1).
 *
 * @param to its last day
 */
public record Absence(LocalDate from, LocalDate to, String reason) {}
