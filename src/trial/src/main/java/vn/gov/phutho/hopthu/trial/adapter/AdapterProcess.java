package vn.gov.phutho.hopthu.trial.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The adapter's own jar in a child JVM: started, stopped and killed as a sysadmin or a power cut
 * would.
 */
public final class AdapterProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);

  private final Path jar;
  private final Path config;
  private final Path log;
  private final Map<String, String> environment;
  private final URI readiness;
  private @Nullable Process process;

  /**
   * An adapter that is not started yet.
   *
   * @param jar {@code src/adapter/target/hopthu.jar}
   * @param config the config folder
   * @param log the file that its output is appended to
   * @param environment settings that differ from the files, as {@code HOPTHU_…}
   * @param port its HTTP port
   */
  public AdapterProcess(
      Path jar, Path config, Path log, Map<String, String> environment, int port) {
    this.jar = jar;
    this.config = config;
    this.log = log;
    this.environment = Map.copyOf(environment);
    this.readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
  }

  /** Starts it and waits until it is ready. */
  public void start() {
    launch();
    awaitReady();
  }

  /** Waits until it is ready. */
  public void awaitReady() {
    Instant end = Instant.now().plus(START);
    while (!isReady()) {
      if (process == null || !process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("the adapter did not get ready:\n" + tail());
      }
      pause();
    }
  }

  /** Starts it without waiting. */
  public void launch() {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "run",
                "--config",
                config.toString()));
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Process started = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      process = started;
    } catch (IOException noProcess) {
      throw new UncheckedIOException(noProcess);
    }
  }

  private boolean isReady() {
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
    try {
      return HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** {@code kill -9}. */
  public void kill() {
    if (process != null) {
      await(process.destroyForcibly());
    }
  }

  /** {@code kill}, and {@code kill -9} when it does not obey within 20 seconds. */
  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      await(process);
      kill();
    }
  }

  private static void await(Process ending) {
    try {
      if (!ending.waitFor(20, TimeUnit.SECONDS)) {
        ending.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException noLog) {
      return "(no log at " + log + ")";
    }
  }
}
