package vn.gov.phutho.hopthu.core.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The decision (quyết định) that an item rests on.
 *
 * @param reason retirement, resignation or transferOut, for a revocation
 */
public record Decision(String number, LocalDate date, Optional<String> reason) {}
