package vn.gov.phutho.hopthu.trial.james;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One James in a process of its own: the unmodified server from the registry, with our
 * configuration and our jar. It may be started again in the same directory after {@link #stop} or
 * {@link #kill}; mailboxes are in memory and do not survive that, Sieve scripts do.
 */
public final class JamesServer implements AutoCloseable {
  private static final String MAIN = "org.apache.james.MemoryJamesServerMain";
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  /** A health check may need a moment after the ports answer; one that stays bad is bad. */
  private static final Duration LONGEST_ILLNESS = Duration.ofSeconds(5);

  private static final int TAIL = 40;

  /** Soon up and small. */
  private static final List<String> JVM =
      List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final JamesSettings settings;
  private final X509Certificate certificate;
  private final Process process;

  private JamesServer(JamesSettings settings, X509Certificate certificate, Process process) {
    this.settings = settings;
    this.certificate = certificate;
    this.process = process;
  }

  /**
   * Starts James and returns when every port answers and the health check is healthy.
   *
   * @throws IllegalStateException with the end of the log when that does not come about
   */
  public static JamesServer start(JamesSettings settings) {
    return start(settings, JVM, false);
  }

  /** With a JVM of these options, e.g. to be measured. */
  public static JamesServer start(JamesSettings settings, List<String> jvm) {
    return start(settings, jvm, false);
  }

  /**
   * As {@link #start}, and returns too when every port answers and the health check is not well.
   */
  public static JamesServer startIll(JamesSettings settings) {
    return start(settings, JVM, true);
  }

  private static JamesServer start(JamesSettings settings, List<String> jvm, boolean mayBeIll) {
    try {
      X509Certificate certificate = WorkingDirectory.layOut(settings);
      JamesServer server = new JamesServer(settings, certificate, launch(settings, jvm));
      Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
      server.awaitReady(mayBeIll);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JamesSettings settings() {
    return settings;
  }

  /** What its TLS doors show; self-signed. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** Of its process. */
  public long pid() {
    return process.pid();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends James in order. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }

  private static Process launch(JamesSettings settings, List<String> jvm) throws IOException {
    JamesFiles files = settings.files();
    // In a file: the class path has some 300 jars.
    Path arguments = files.work().resolve("james.args");
    String classPath = Files.readString(files.classPath()).strip();
    Files.writeString(arguments, "-cp\n\"" + classPath.replace("\\", "\\\\") + "\"\n");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + arguments);
    command.addAll(jvm);
    command.add("-Dworking.directory=" + files.work());
    command.add("-Dextra.props=" + files.conf().resolve("jvm.properties"));
    command.add("-Dlogback.configurationFile=" + files.conf().resolve("logback.xml"));
    command.add(MAIN);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(files.work().toFile())
            .redirectErrorStream(true)
            .redirectOutput(files.logs().resolve("james.out").toFile());
    builder.environment().putAll(settings.environment());
    return builder.start();
  }

  private void awaitReady(boolean mayBeIll) throws IOException {
    Readiness readiness = new Readiness(settings.ports());
    Instant deadline = Instant.now().plus(LONGEST_START);
    try {
      Optional<String> missing = readiness.missing();
      while (missing.isPresent()) {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
          kill();
          throw new IllegalStateException(
              "James did not start: " + missing.get() + "\n" + String.join("\n", tail()));
        }
        if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
          continue;
        }
        missing = readiness.missing();
        if (mayBeIll && missing.filter(Readiness::isIll).isPresent()) {
          return;
        }
        Instant given = Instant.now().plus(LONGEST_ILLNESS);
        if (missing.filter(Readiness::isIll).isPresent() && given.isBefore(deadline)) {
          deadline = given;
        }
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while James was starting", e);
    }
  }

  private List<String> tail() throws IOException {
    for (Path file :
        List.of(settings.files().log(), settings.files().logs().resolve("james.out"))) {
      if (Files.exists(file) && Files.size(file) > 0) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
      }
    }
    return List.of("no log at " + settings.files().log());
  }
}
