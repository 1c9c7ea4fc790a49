package vn.gov.phutho.hopthu.adapter;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.gov.phutho.hopthu.adapter.operate.HopthuCommand;

/** {@code java -jar hopthu.jar}: the daemon and every command. */
public final class Hopthu {
  /** Ends the process with an exit code of {@code operate.ExitCode}. */
  public static void main(String... args) {
    // UTF-8 whatever the locale: a minimal container has none, and would print ? for Vietnamese.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(HopthuCommand.run(out, err, args));
  }

  private Hopthu() {}
}
