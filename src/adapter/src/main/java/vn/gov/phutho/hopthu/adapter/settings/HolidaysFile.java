package vn.gov.phutho.hopthu.adapter.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.gov.phutho.hopthu.core.calendar.Swap;
import vn.gov.phutho.hopthu.core.calendar.VietnameseLunar;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.calendar.YearDecision;

/**
 * {@code years: [{year, decisions, tet, nationalDay, swaps, others}]}: the yearly decisions,
 * checked against the law and the computed lunar calendar.
 */
final class HolidaysFile {
  private static final Rule YEAR_RULE =
      Rule.of("số nguyên từ 2021 đến 2100", "a whole number from 2021 to 2100", "2026");

  private final HolidayDates dates;
  private final YamlFile file;
  private final Consumer<Fault> faults;
  private final Map<Integer, YearDecision> years = new LinkedHashMap<>();
  private final Map<Swap, Row> swaps = new LinkedHashMap<>();

  private HolidaysFile(YamlFile file, Consumer<Fault> faults) {
    this.file = file;
    this.faults = faults;
    this.dates = new HolidayDates(faults);
  }

  static WorkingCalendar read(YamlFile file, Consumer<Fault> faults) {
    HolidaysFile reading = new HolidaysFile(file, faults);
    for (Node item : Row.items(file, "years", faults)) {
      Row.of(
              file,
              item,
              Set.of("year", "decisions", "tet", "nationalDay", "swaps", "others"),
              faults)
          .ifPresent(reading::year);
    }
    reading.checkSwaps();
    return WorkingCalendar.of(reading.years.values());
  }

  private void year(Row row) {
    Optional<Written> written = row.need("year");
    List<YearDecision.Paper> papers = papers(row);
    List<LocalDate> tet = dates.all(row, "tet");
    List<LocalDate> national = dates.all(row, "nationalDay");
    List<Swap> swaps = swaps(row);
    Map<LocalDate, String> others = others(row);
    if (written.isEmpty()) {
      return;
    }
    Optional<Integer> year =
        Quantities.whole(2021, 2100, "2026").parse(written.get().text()).toOptional();
    if (year.isEmpty()) {
      faults.accept(
          new Fault(
              written.get().place(),
              "year",
              Bilingual.of("không phải năm dùng được ở đây", "is no year for this list"),
              YEAR_RULE));
      return;
    }
    checkTet(row, year.get(), tet);
    checkNational(row, year.get(), national);
    YearDecision decision = new YearDecision(year.get(), papers, tet, national, swaps, others);
    if (years.putIfAbsent(year.get(), decision) != null) {
      row.fault(written.get().place(), "year", "năm bị lặp", "the year is given twice");
    }
  }

  private List<YearDecision.Paper> papers(Row row) {
    List<YearDecision.Paper> papers = new ArrayList<>();
    for (Row paper : rows(row, "decisions", Set.of("number", "date", "source"))) {
      Optional<String> number = paper.find("number").map(Written::text);
      Optional<LocalDate> date = dates.need(paper, "date");
      Optional<Written> source = paper.need("source");
      if (date.isPresent() && source.isPresent()) {
        papers.add(new YearDecision.Paper(number, date.get(), source.get().text()));
      }
    }
    if (!row.fields().containsKey("decisions")) {
      row.fault(
          row.place(),
          "decisions",
          "năm chưa có quyết định thì không ghi vào đây",
          "a year without a decision has no place here");
    }
    return papers;
  }

  private List<Swap> swaps(Row row) {
    List<Swap> found = new ArrayList<>();
    for (Row swap : rows(row, "swaps", Set.of("off", "worked"))) {
      Optional<LocalDate> off = dates.need(swap, "off");
      Optional<LocalDate> worked = dates.need(swap, "worked");
      if (off.isPresent() && worked.isPresent()) {
        Swap pair = new Swap(off.get(), worked.get());
        found.add(pair);
        swaps.put(pair, swap);
      }
    }
    return found;
  }

  private Map<LocalDate, String> others(Row row) {
    Map<LocalDate, String> others = new LinkedHashMap<>();
    for (Row other : rows(row, "others", Set.of("date", "name"))) {
      Optional<LocalDate> date = dates.need(other, "date");
      Optional<Written> name = other.need("name");
      if (date.isPresent() && name.isPresent()) {
        others.put(date.get(), name.get().text());
      }
    }
    return others;
  }

  private List<Row> rows(Row row, String field, Set<String> known) {
    Node node = row.fields().get(field);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      row.fault(file.place(node), field, "cần một danh sách", "needs a list");
      return List.of();
    }
    return list.getValue().stream().flatMap(n -> Row.of(file, n, known, faults).stream()).toList();
  }

  /** Five days on end with mùng 1 to 3 among them: a slip of a digit is seen, a decision is not. */
  private void checkTet(Row row, int year, List<LocalDate> tet) {
    LocalDate first = VietnameseLunar.tet(year);
    boolean good =
        tet.size() == 5
            && onEnd(tet)
            && tet.containsAll(List.of(first, first.plusDays(1), first.plusDays(2)));
    if (row.fields().containsKey("tet") && !good) {
      row.fault(
          file.place(row.fields().get("tet")),
          "tet",
          "phải là 5 ngày liền nhau có mùng 1 đến mùng 3, mùng 1 là " + first + " (Điều 112.1b)",
          "has to be 5 days on end with the first three of the lunar year, which begins on "
              + first
              + " (Điều 112.1b)");
    }
  }

  private void checkNational(Row row, int year, List<LocalDate> days) {
    boolean good = days.size() == 2 && onEnd(days) && days.contains(LocalDate.of(year, 9, 2));
    if (row.fields().containsKey("nationalDay") && !good) {
      row.fault(
          file.place(row.fields().get("nationalDay")),
          "nationalDay",
          "phải là ngày 2/9 và một ngày liền kề (Điều 112.1đ)",
          "has to be 2 September and the day before or after it (Điều 112.1đ)");
    }
  }

  private static boolean onEnd(List<LocalDate> days) {
    return days.equals(days.get(0).datesUntil(days.get(0).plusDays(days.size())).toList());
  }

  private void checkSwaps() {
    WorkingCalendar before =
        WorkingCalendar.of(years.values().stream().map(YearDecision::withoutSwaps).toList());
    swaps.forEach(
        (swap, row) -> {
          if (!before.isWorkingDay(swap.off())) {
            row.fault(
                row.place(),
                "off",
                swap.off() + " vốn là ngày nghỉ",
                swap.off() + " is off already");
          }
          if (before.isWorkingDay(swap.worked())) {
            row.fault(
                row.place(),
                "worked",
                swap.worked() + " vốn là ngày làm việc",
                swap.worked() + " is a working day already");
          }
        });
  }
}
