package vn.gov.phutho.hopthu.testkit.directory;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real OpenLDAP server, set up by the shipped config/ldap/setup.sh in a directory of its own.
 * Stopped and removed when the JVM ends.
 */
public final class SlapdServer implements LdapFixture {
  private static final List<String> WHERE = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin");

  private final Path directory;
  private final int port = LdapFixture.freePort();

  private SlapdServer() {
    try {
      directory = Files.createTempDirectory("hopthu-slapd");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::discard, "slapd-stop"));
    start();
  }

  private static final class Shared {
    static final SlapdServer SERVER = new SlapdServer();
  }

  /** The server that all tests of this JVM share; the test is skipped where there is no slapd. */
  public static SlapdServer shared() {
    requireInstalled();
    return Shared.SERVER;
  }

  /** A server for one test that stops it. */
  public static SlapdServer own() {
    requireInstalled();
    return new SlapdServer();
  }

  private static void requireInstalled() {
    boolean installed = WHERE.stream().anyMatch(d -> new File(d, "slapd").canExecute());
    if (!installed && Boolean.getBoolean("slapd.required")) {
      fail("slapd is not installed, and slapd.required is true: apt-get install slapd");
    }
    assumeTrue(installed, "SKIPPED: slapd is not installed (apt-get install slapd)");
  }

  @Override
  public int port() {
    return port;
  }

  /** Where it keeps configuration and data. */
  public Path directory() {
    return directory;
  }

  @Override
  public void start() {
    setup(directory.toString(), Integer.toString(port));
  }

  @Override
  public void stop() {
    setup("-s", directory.toString());
  }

  /** Runs setup.sh to its end and returns what it said. */
  public static String setup(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("sh", LdapFixture.shipped("setup.sh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOPTHU_LDAP_PASSWORD", HOPTHU_PASSWORD);
    builder.environment().put("JAMES_LDAP_PASSWORD", JAMES_PASSWORD);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("setup.sh failed: " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while setup.sh ran", e);
    }
  }

  private void discard() {
    stop();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
