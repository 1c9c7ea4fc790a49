package vn.gov.phutho.hopthu.adapter.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.notice.NoticeTemplates;
import vn.gov.phutho.hopthu.adapter.settings.Fault;
import vn.gov.phutho.hopthu.adapter.settings.SettingsReading;

/** {@code hopthu notice preview NAME}: what a notice says, with example values. */
@Command(
    name = "notice",
    subcommands = NoticeCommand.Preview.class,
    description = {"Thư báo.", "Notices."})
final class NoticeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "thiếu lệnh / a command is missing");
  }

  /** Sends nothing. */
  @Command(
      name = "preview",
      description = {"Hiện một thư báo với giá trị ví dụ.", "Shows a notice with example values."})
  static final class Preview implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ConfigOptions config;

    @Parameters(
        index = "0",
        paramLabel = "NAME",
        description = "secret-expires, destruction, issued, digest, downtime, open-items")
    private String name = "";

    @Option(
        names = "--json",
        description = {"Kết quả dạng JSON.", "The result as JSON."})
    private boolean json;

    @Override
    public Integer call() {
      NoticeTemplates.Preview preview =
          templates()
              .preview(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "NAME: không có mẫu này / there is no such template"));
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonMapper.shared().writeValueAsString(preview));
      } else {
        out.print("Subject: " + preview.subject() + "\n\n" + preview.body().replace("\r\n", "\n"));
      }
      out.flush();
      return ExitCode.OK.number();
    }

    private NoticeTemplates templates() {
      List<Fault> faults = new ArrayList<>();
      SettingsReading reading = config.read();
      if (reading instanceof SettingsReading.Read read) {
        var templates = NoticeTemplates.read(read.settings().notices().templateDir(), faults::add);
        if (templates.isPresent()) {
          return templates.get();
        }
      } else {
        faults.addAll(((SettingsReading.Faults) reading).faults());
      }
      for (Fault fault : faults) {
        spec.commandLine().getErr().println(fault.vi());
        spec.commandLine().getErr().println(fault.en());
      }
      throw new CommandFailure(
          ExitCode.CONFIG, "sai cấu hình / the configuration has " + faults.size() + " faults");
    }
  }
}
