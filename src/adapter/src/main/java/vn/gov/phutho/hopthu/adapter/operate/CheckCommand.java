package vn.gov.phutho.hopthu.adapter.operate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.notice.NoticeTemplates;
import vn.gov.phutho.hopthu.adapter.settings.Fault;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.adapter.settings.SettingsReading;

/** {@code hopthu check}: tells everything that is wrong with the configuration (G1). */
@Command(
    name = "check",
    description = {
      "Kiểm tra toàn bộ cấu hình và nêu mọi lỗi cùng lúc.",
      "Checks the whole configuration and tells all faults at once."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Option(
      names = "--json",
      description = {"Kết quả dạng JSON.", "The result as JSON."})
  private boolean json;

  @Override
  public Integer call() {
    SettingsReading reading = config.read();
    List<Fault> faults =
        reading instanceof SettingsReading.Faults found
            ? found.faults()
            : templates(((SettingsReading.Read) reading).settings());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonMapper mapper = JsonMapper.shared();
      Report report = new Report(faults.isEmpty(), faults.stream().map(Line::of).toList());
      out.println(mapper.writeValueAsString(report));
    } else if (faults.isEmpty()) {
      out.println("ok");
    } else {
      for (Fault fault : faults) {
        out.println(fault.vi());
        out.println(fault.en());
      }
    }
    return (faults.isEmpty() ? ExitCode.OK : ExitCode.CONFIG).number();
  }

  private static List<Fault> templates(Settings settings) {
    List<Fault> faults = new ArrayList<>();
    NoticeTemplates.read(settings.notices().templateDir(), faults::add);
    return faults;
  }

  /** The JSON form. */
  record Report(boolean ok, List<Line> faults) {}

  /** One fault in the JSON form; line and column are 0 where the source has none. */
  record Line(String source, int line, int column, String key, String vi, String en) {
    static Line of(Fault fault) {
      return new Line(
          fault.place().source(),
          fault.place().line(),
          fault.place().column(),
          fault.key(),
          fault.vi(),
          fault.en());
    }
  }
}
