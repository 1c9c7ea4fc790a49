package vn.gov.phutho.hopthu.testkit.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

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

  /**
   * A port of 127.0.0.1 that was free a moment ago. It lies below those that a system gives to
   * outgoing connections: a client could have one of them again before the server listens.
   */
  static int freePort() {
    return new SecureRandom()
        .ints(10_000, 15_000)
        .filter(LdapFixture::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
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
