package vn.gov.phutho.hopthu.adapter.operate;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.gov.phutho.hopthu.adapter.daemon.Daemon;
import vn.gov.phutho.hopthu.adapter.settings.Fault;
import vn.gov.phutho.hopthu.adapter.settings.SettingsReading;

/** {@code hopthu run}: the daemon, until it is told to stop. */
@Command(
    name = "run",
    description = {"Chạy tiến trình nền.", "Runs the daemon until it is told to stop."})
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws InterruptedException {
    SettingsReading reading = config.read();
    if (reading instanceof SettingsReading.Faults found) {
      for (Fault fault : found.faults()) {
        spec.commandLine().getErr().println(fault.vi());
        spec.commandLine().getErr().println(fault.en());
      }
      return ExitCode.CONFIG.number();
    }
    CountDownLatch stopped = new CountDownLatch(1);
    var context = Daemon.start(((SettingsReading.Read) reading).settings());
    context.addApplicationListener(
        event -> {
          if (event instanceof org.springframework.context.event.ContextClosedEvent) {
            stopped.countDown();
          }
        });
    stopped.await();
    return ExitCode.OK.number();
  }
}
