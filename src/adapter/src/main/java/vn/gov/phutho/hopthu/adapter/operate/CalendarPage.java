package vn.gov.phutho.hopthu.adapter.operate;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.calendar.Count;
import vn.gov.phutho.hopthu.core.calendar.Day;
import vn.gov.phutho.hopthu.core.calendar.VietnameseLunar;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.calendar.YearDecision;

/** What {@code hopthu calendar} prints, for people or as JSON. */
record CalendarPage(PrintWriter out, WorkingCalendar calendar, boolean json) {
  private static final Locale VI = Locale.forLanguageTag("vi");

  /** The days off and made up of a year. */
  void year(int year) {
    List<Day> days = calendar.special(year);
    List<YearLine> years = List.of(yearLine(year));
    if (json) {
      print(new YearReport(years, days.stream().map(d -> DayLine.of(d, 0)).toList()));
      return;
    }
    years.forEach(this::source);
    days.forEach(d -> line(d, "", d.isWorking() ? "+" : "-"));
    out.flush();
  }

  /** One day. */
  void day(LocalDate date) {
    Day day = calendar.day(date);
    List<YearLine> years = List.of(yearLine(date.getYear()));
    if (json) {
      print(new DayReport(DayLine.of(day, 0), years));
      return;
    }
    years.forEach(this::source);
    line(day, "", "");
    out.flush();
  }

  /** A period. */
  void count(Count count) {
    List<YearLine> years =
        IntStream.rangeClosed(count.from().getYear(), count.last().getYear())
            .mapToObj(this::yearLine)
            .toList();
    Day from = calendar.day(count.from());
    LocalDate then = count.last().plusDays(1);
    if (json) {
      List<DayLine> steps =
          count.steps().stream().map(s -> DayLine.of(s.day(), s.number())).toList();
      print(
          new CountReport(
              DayLine.of(from, 0), count.term().toString(), steps, count.last(), then, years));
      return;
    }
    years.forEach(this::source);
    line(from, "", "không tính / not counted:");
    count
        .steps()
        .forEach(s -> line(s.day(), s.number() == 0 ? "-" : String.valueOf(s.number()), ""));
    out.println(
        count.term().vi() + ": hết ngày " + count.last() + "; việc tiếp theo từ ngày " + then);
    out.println(
        count.term().en() + ": ends with " + count.last() + "; what follows happens on " + then);
    out.flush();
  }

  private void source(YearLine year) {
    if (year.decided()) {
      out.println(year.year() + ": " + String.join("; ", year.decisions()));
    } else {
      out.println(year.year() + ": " + year.vi());
      out.println(year.year() + ": " + year.en());
    }
  }

  private void line(Day day, String number, String mark) {
    out.printf(
        "%4s %s %-8s âm lịch / lunar %-16s %s %s / %s%n",
        number,
        day.date(),
        day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, VI),
        VietnameseLunar.of(day.date()),
        mark,
        day.vi(),
        day.en());
  }

  private YearLine yearLine(int year) {
    List<String> papers =
        calendar.decision(year).map(YearDecision::papers).orElse(List.of()).stream()
            .map(p -> p.number().map(n -> n + " ").orElse("") + p.date() + " " + p.source())
            .toList();
    return calendar.isDecided(year)
        ? new YearLine(year, true, papers, "", "")
        : new YearLine(
            year,
            false,
            papers,
            "CẢNH BÁO: chưa có quyết định về ngày nghỉ; dùng các ngày tính được",
            "WARNING: no decision on its holidays yet; computed days are used");
  }

  private void print(Object report) {
    out.println(JsonMapper.shared().writeValueAsString(report));
    out.flush();
  }

  /** Where the days off of a year come from; vi and en are the warning, empty when decided. */
  record YearLine(int year, boolean decided, List<String> decisions, String vi, String en) {}

  /** One day; number is its place in the count, 0 where it is not counted. */
  record DayLine(
      LocalDate date,
      String lunar,
      String kind,
      boolean working,
      int number,
      String vi,
      String en) {
    static DayLine of(Day day, int number) {
      return new DayLine(
          day.date(),
          VietnameseLunar.of(day.date()).toString(),
          day.kind().name().toLowerCase(Locale.ROOT),
          day.isWorking(),
          number,
          day.vi(),
          day.en());
    }
  }

  /** The JSON form of a year. */
  record YearReport(List<YearLine> years, List<DayLine> days) {}

  /** The JSON form of a day. */
  record DayReport(DayLine day, List<YearLine> years) {}

  /** The JSON form of a period. */
  record CountReport(
      DayLine from,
      String term,
      List<DayLine> days,
      LocalDate last,
      LocalDate then,
      List<YearLine> years) {}
}
