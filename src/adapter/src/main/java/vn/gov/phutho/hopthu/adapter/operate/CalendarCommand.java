package vn.gov.phutho.hopthu.adapter.operate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.gov.phutho.hopthu.adapter.settings.Fault;
import vn.gov.phutho.hopthu.adapter.settings.SettingsReading;
import vn.gov.phutho.hopthu.core.calendar.Count;
import vn.gov.phutho.hopthu.core.calendar.Term;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;

/** {@code hopthu calendar YEAR} and {@code hopthu calendar explain DATE [+TERM]}. */
@Command(
    name = "calendar",
    subcommands = CalendarCommand.Explain.class,
    description = {
      "Các ngày nghỉ và ngày làm bù của một năm.",
      "The days off of a year, and the days made up."
    })
final class CalendarCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Parameters(index = "0", paramLabel = "YEAR", arity = "0..1", description = "2021 – 2099")
  private int year;

  @Option(
      names = "--json",
      description = {"Kết quả dạng JSON.", "The result as JSON."})
  private boolean json;

  @Override
  public Integer call() {
    if (year < 2021 || year > 2099) {
      throw new ParameterException(
          spec.commandLine(), "YEAR: một năm từ 2021 đến 2099 / a year from 2021 to 2099");
    }
    WorkingCalendar calendar = calendar(spec, config);
    new CalendarPage(spec.commandLine().getOut(), calendar, json).year(year);
    return ExitCode.OK.number();
  }

  private static WorkingCalendar calendar(CommandSpec spec, ConfigOptions config) {
    SettingsReading reading = config.read();
    if (reading instanceof SettingsReading.Read read) {
      return read.settings().sla().calendar();
    }
    List<Fault> faults = ((SettingsReading.Faults) reading).faults();
    faults.forEach(
        fault -> {
          spec.commandLine().getErr().println(fault.vi());
          spec.commandLine().getErr().println(fault.en());
        });
    throw new CommandFailure(
        ExitCode.CONFIG, "sai cấu hình / the configuration has " + faults.size() + " faults");
  }

  /** Counts a period aloud: every day of it, counted or skipped, and why. */
  @Command(
      name = "explain",
      description = {
        "Đếm một thời hạn: từng ngày được tính hay không, và vì sao.",
        "Counts a period: each day of it, counted or not, and why."
      })
  static final class Explain implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ConfigOptions config;

    @Parameters(index = "0", paramLabel = "DATE", description = "2026-11-24")
    private LocalDate date = LocalDate.EPOCH;

    @Parameters(
        index = "1",
        paramLabel = "TERM",
        arity = "0..1",
        description = {
          "+15wd ngày làm việc, +60d ngày, +6m tháng.",
          "+15wd working days, +60d days, +6m months."
        })
    private String term = "";

    @Option(
        names = "--json",
        description = {"Kết quả dạng JSON.", "The result as JSON."})
    private boolean json;

    @Override
    public Integer call() {
      if (date.getYear() < 1901 || date.getYear() > 2099) {
        throw wrong("DATE: từ 1901 đến 2099 / from 1901 to 2099");
      }
      Optional<Term> length = term.isEmpty() ? Optional.empty() : Optional.of(length());
      WorkingCalendar calendar = calendar(spec, config);
      CalendarPage page = new CalendarPage(spec.commandLine().getOut(), calendar, json);
      length.ifPresentOrElse(t -> page.count(Count.of(calendar, date, t)), () -> page.day(date));
      return ExitCode.OK.number();
    }

    private Term length() {
      Term length =
          Optional.of(term)
              .filter(t -> t.startsWith("+"))
              .flatMap(t -> Term.parse(t.substring(1)))
              .orElseThrow(() -> wrong("TERM: +15wd, +60d, +6m"));
      if (date.getYear() > 2096 || (length.unit() == Term.Unit.M && length.count() > 12)) {
        throw wrong("TERM: quá dài / too long");
      }
      return length;
    }

    private ParameterException wrong(String message) {
      return new ParameterException(spec.commandLine(), message);
    }
  }
}
