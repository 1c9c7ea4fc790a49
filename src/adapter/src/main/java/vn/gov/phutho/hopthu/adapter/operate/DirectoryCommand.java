package vn.gov.phutho.hopthu.adapter.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hopthu directory}: the published list of mailboxes. */
@Command(
    name = "directory",
    subcommands = DirectoryExportCommand.class,
    description = {"Danh bạ thư điện tử công vụ (11.5).", "The directory of mailboxes (11.5)."})
final class DirectoryCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "thiếu lệnh / a command is missing: export");
  }
}
