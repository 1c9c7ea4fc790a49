package vn.gov.phutho.hopthu.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * {@code mvn -Ptrial}: starts the whole system on this machine, tours it, and stays up until
 * Ctrl-C; with {@code -Dtrial.exit=true} it ends after the tour, with 0 only when everything came
 * out as it should.
 */
public final class Trial {
  private Trial() {}

  /**
   * Arguments: the repository's root, whether to exit after the tour, and another folder for the
   * state.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[0]).toAbsolutePath().normalize();
    boolean exit = Boolean.parseBoolean(args[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // The build runs beside a trial that is up.
    boolean free = Boolean.getBoolean("trial.freePorts");
    boolean well;
    Path folder = args.length > 2 ? Path.of(args[2]) : root.resolve("target/trial");
    out.println("Starting LDAP, James and the adapter; state and logs are in " + folder + " …");
    try (TrialSystem system =
        TrialSystem.start(
            new TrialSystem.Start(root, folder, free ? Ports.free() : Ports.ofTrial(), Map.of()))) {
      well = new Tour(system, root.resolve("config/samples"), out).run();
      out.println();
      if (well) {
        out.println("TRIAL READY");
      } else {
        out.println("TRIAL WRONG: see the lines above and the logs in " + folder);
      }
      if (!exit) {
        out.println(
            "adapter http://127.0.0.1:8580  LDAP 8389  SMTP 8525 8587 8465  IMAP 8143 8993"
                + "  ManageSieve 8190  JMAP 8581  WebAdmin 8582  internet 8626 8643");
        out.println("Ctrl-C ends it.");
        new CountDownLatch(1).await();
      }
    } catch (RuntimeException doesNotStart) {
      out.println("TRIAL WRONG: " + doesNotStart.getMessage());
      well = false;
    }
    System.exit(well ? 0 : 1);
  }
}
