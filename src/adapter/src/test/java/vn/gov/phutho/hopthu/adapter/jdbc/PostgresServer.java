package vn.gov.phutho.hopthu.adapter.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one PostgreSQL server of the JVM. It refuses to run as root. Where the build does, the
 * library uses a user namespace; where there is none either, as in a plain container, the programs
 * are started as {@code nobody}.
 */
final class PostgresServer {
  static final EmbeddedPostgres INSTANCE = start();

  private static final String NOBODY = "nobody";

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()
          ? startAsNobody()
          : EmbeddedPostgres.start();
    } catch (IOException failed) {
      throw new UncheckedIOException("no PostgreSQL for the tests", failed);
    }
  }

  private static EmbeddedPostgres startAsNobody() throws IOException {
    Path programs = Files.createTempDirectory("hopthu-postgres-");
    Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
    unpack(programs);
    Path home;
    try (Stream<Path> unpacked = Files.list(programs)) {
      home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    for (String program : List.of("initdb", "pg_ctl")) {
      runAsNobody(home.resolve("bin").resolve(program));
    }
    // Parents first, as they are deleted in the reverse order, after the server's own end.
    try (Stream<Path> all = Files.walk(programs)) {
      all.forEach(path -> path.toFile().deleteOnExit());
    }
    // Else the library takes what was changed for stale and unpacks it anew.
    Files.setLastModifiedTime(home.resolve(".exists"), FileTime.from(Instant.now()));
    Path data = Files.createTempDirectory("hopthu-postgres-data-");
    Files.setOwner(
        data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(programs.toFile())
        .setDataDirectory(data)
        .start();
  }

  /** The library unpacks its programs on the way to a start, which fails here. */
  private static void unpack(Path programs) throws IOException {
    try (EmbeddedPostgres started =
        EmbeddedPostgres.builder().setOverrideWorkingDirectory(programs.toFile()).start()) {
      throw new IllegalStateException("PostgreSQL runs as root at port " + started.getPort());
    } catch (IllegalStateException refused) {
      if (refused.getMessage().contains("at port")) {
        throw refused;
      }
    }
  }

  private static void runAsNobody(Path program) throws IOException {
    Path real = program.resolveSibling(program.getFileName() + ".real");
    Files.move(program, real);
    Files.writeString(
        program,
        "#!/bin/sh\nexec setpriv --reuid=" + NOBODY + " --clear-groups \"" + real + "\" \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
