package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A real clamd with a signature database of one line, the EICAR test file's: it needs no download
 * and starts at once.
 */
final class ClamdServer implements AutoCloseable {
  /** The harmless test file of eicar.org; split, so that no scanner takes this source for it. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  private static final File BINARY = new File("/usr/sbin/clamd");

  private final Path config;
  private final int port;
  private Process process;

  private ClamdServer(Path folder, int port) throws IOException {
    this.port = port;
    Path database = Files.createDirectories(folder.resolve("db"));
    String hex = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
    Files.writeString(database.resolve("eicar.ndb"), "Eicar-Test:0:*:" + hex + "\n");
    config = folder.resolve("clamd.conf");
    String root = System.getProperty("user.name").equals("root") ? "User root\n" : "";
    Files.writeString(
        config,
        "DatabaseDirectory "
            + database
            + "\nTCPSocket "
            + port
            + "\nTCPAddr 127.0.0.1\nForeground yes\nStreamMaxLength 64M\nMaxFileSize 64M\n"
            + "MaxScanSize 256M\n"
            + root);
    process = launch();
  }

  /** Skips the test where there is no clamd, unless {@code clamd.required} says it must be. */
  static ClamdServer start(Path folder, int port) {
    if (!BINARY.canExecute() && Boolean.getBoolean("clamd.required")) {
      fail("clamd is not installed, and clamd.required is true: apt-get install clamav-daemon");
    }
    assumeTrue(
        BINARY.canExecute(), "SKIPPED: clamd is not installed (apt-get install clamav-daemon)");
    try {
      return new ClamdServer(folder, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String endpoint() {
    return "127.0.0.1:" + port;
  }

  private Process launch() {
    try {
      Process started =
          new ProcessBuilder(BINARY.toString(), "--config-file=" + config)
              .redirectErrorStream(true)
              .redirectOutput(config.resolveSibling("clamd.out").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      await().atMost(Duration.ofSeconds(60)).until(this::answers);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  void goAway() {
    process.destroyForcibly().onExit().join();
  }

  void comeBack() {
    process = launch();
  }

  @Override
  public void close() {
    goAway();
  }
}
