package vn.gov.phutho.hopthu.testkit.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running LDAP server with the tree and the accounts of config/ldap. */
public interface LdapFixture {
  String BASE = SampleAccounts.BASE;
  String HOPTHU = "cn=hopthu,ou=services," + BASE;
  String JAMES = "cn=james,ou=services," + BASE;

  /** Passwords of the two programs' accounts. */
  String HOPTHU_PASSWORD = "hopthu-in-tests";

  String JAMES_PASSWORD = "james-in-tests";

  int port();

  /** Stops answering; the data stays. */
  void stop();

  /** Answers again, on the same port. */
  void start();

  default URI url() {
    return URI.create("ldap://127.0.0.1:" + port());
  }

  /** A port of 127.0.0.1 that was free a moment ago. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of config/ldap in the source tree. */
  static Path shipped(String name) {
    Path file = Path.of(System.getProperty("project.root", "../..")).resolve("config/ldap/" + name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "no " + file.toAbsolutePath() + ": run through Maven, or set -Dproject.root");
    }
    return file;
  }
}
