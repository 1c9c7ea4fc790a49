package vn.gov.phutho.hopthu.adapter.operate;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code hopthu}: the root of all commands. A new command adds one line to the list below. */
@Command(
    name = "hopthu",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      SignCommand.class,
      SubmitCommand.class,
      ExplainCommand.class,
      CalendarCommand.class,
      DirectoryCommand.class,
      PlanCommand.class,
      NoticeCommand.class,
      VersionCommand.class,
    },
    description = {
      "Buộc thư điện tử công vụ của tỉnh tuân theo quy chế của chính tỉnh.",
      "Makes a province's official mail obey its own regulation."
    },
    commandListHeading = "%nLệnh / Commands:%n",
    optionListHeading = "%nTùy chọn / Options:%n",
    synopsisHeading = "Cách dùng / Usage: ",
    exitCodeListHeading = "%nMã kết thúc / Exit codes:%n",
    exitCodeList = {
      "0:tốt / all is well",
      "1:lỗi / an error",
      "2:có thay đổi / there are changes (plan --detailed-exitcode)",
      "3:rào chắn giữ lại / a guardrail holds it back",
      "4:một phần / some items failed",
      "64:sai dòng lệnh / wrong usage",
      "75:tạm thời không được, thử lại sau / not now, try again later",
      "78:sai cấu hình / wrong configuration"
    })
public final class HopthuCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = {"Hiện hướng dẫn này.", "Shows this help."})
  @SuppressWarnings("unused") // picocli asks for the option, not for the field
  private boolean help;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = {"Hiện cả vết ngăn xếp khi có lỗi.", "Shows stack traces with errors."})
  private boolean verbose;

  /**
   * Runs a command line.
   *
   * @return the exit code as a number, for {@link System#exit}
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    HopthuCommand root = new HopthuCommand();
    CommandLine line = new CommandLine(root);
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(HopthuCommand::wrongUsage);
    line.setExecutionExceptionHandler(root::failed);
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "thiếu lệnh / a command is missing");
  }

  private static int wrongUsage(ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println("hopthu: " + wrong.getMessage());
    line.usage(line.getErr());
    return ExitCode.USAGE.number();
  }

  private int failed(Exception failure, CommandLine line, ParseResult parsed) {
    String message = failure.getMessage();
    line.getErr()
        .println("hopthu: " + (message == null ? failure.getClass().getSimpleName() : message));
    if (verbose) {
      line.getErr().print(StackTrace.of(failure));
    }
    return (failure instanceof CommandFailure known ? known.code() : ExitCode.ERROR).number();
  }
}
