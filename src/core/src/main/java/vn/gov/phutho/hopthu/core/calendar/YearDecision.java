package vn.gov.phutho.hopthu.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Prime Minister decided for the holidays of one year (Điều 112.3 of the Labour Code).
 *
 * @param papers where it is written, at least one
 * @param tet the five days of 112.1b
 * @param nationalDay the two days of 112.1đ
 * @param others further days off of this year and their names
 */
public record YearDecision(
    int year,
    List<Paper> papers,
    List<LocalDate> tet,
    List<LocalDate> nationalDay,
    List<Swap> swaps,
    Map<LocalDate, String> others) {
  public YearDecision {
    papers = List.copyOf(papers);
    tet = List.copyOf(tet);
    nationalDay = List.copyOf(nationalDay);
    swaps = List.copyOf(swaps);
    others = Map.copyOf(others);
  }

  /**
   * A document.
   *
   * @param number empty where only its date is known
   * @param source where it can be read or is reported, e.g. a URL
   */
  public record Paper(Optional<String> number, LocalDate date, String source) {}

  /** The same without what was exchanged. */
  public YearDecision withoutSwaps() {
    return new YearDecision(year, papers, tet, nationalDay, List.of(), others);
  }
}
