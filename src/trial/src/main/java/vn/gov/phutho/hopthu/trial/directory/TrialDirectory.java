package vn.gov.phutho.hopthu.trial.directory;

import com.unboundid.ldap.listener.Base64PasswordEncoderOutputFormatter;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.InMemoryPasswordEncoder;
import com.unboundid.ldap.listener.SaltedMessageDigestInMemoryPasswordEncoder;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * An LDAP server on 127.0.0.1 that may be stopped and started again with its data kept. Passwords
 * are kept as salted SHA-512.
 */
public final class TrialDirectory implements AutoCloseable {
  private final InMemoryDirectoryServer server;
  private final int port;

  /**
   * Not listening yet.
   *
   * @param port of 127.0.0.1
   * @param snapshot LDIF file that follows every change and is loaded here when it exists; nothing
   *     outlives the process without one
   * @throws IllegalStateException when files of config/ldap or the snapshot cannot be used
   */
  public TrialDirectory(TrialTree tree, int port, Optional<Path> snapshot) {
    this.port = port;
    try {
      InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(tree.base());
      config.setSchema(tree.schema());
      config.setListenerConfigs(
          new InMemoryListenerConfig(
              "ldap", InetAddress.getLoopbackAddress(), port, null, null, null));
      config.setPasswordEncoders(saltedSha512());
      config.setEqualityIndexAttributes("mail", "hopthuId", "hopthuAlias", "uid");
      config.addInMemoryOperationInterceptor(new TrialRights(tree));
      TrialSnapshot following = new TrialSnapshot(snapshot);
      config.addInMemoryOperationInterceptor(following);
      server = new InMemoryDirectoryServer(config);
      if (snapshot.isPresent() && Files.exists(snapshot.get())) {
        server.importFromLDIF(true, new LDIFReader(snapshot.get().toFile()));
      } else {
        server.importFromLDIF(true, tree.entries());
      }
      following.follow(server);
    } catch (IOException | LDIFException | LDAPException e) {
      throw new IllegalStateException(
          "the trial's LDAP does not start; look at "
              + tree.shipped()
              + " and "
              + snapshot.map(Path::toString).orElse("its tree"),
          e);
    }
  }

  private static InMemoryPasswordEncoder saltedSha512() {
    try {
      boolean saltFirst = false;
      boolean saltKeptBehindDigest = true;
      return new SaltedMessageDigestInMemoryPasswordEncoder(
          "{SSHA512}",
          Base64PasswordEncoderOutputFormatter.getInstance(),
          MessageDigest.getInstance("SHA-512"),
          16,
          saltFirst,
          saltKeptBehindDigest);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  public int port() {
    return port;
  }

  /** Answers from now on. */
  public void start() {
    try {
      server.startListening();
    } catch (LDAPException e) {
      throw new IllegalStateException("the trial's LDAP cannot have 127.0.0.1:" + port, e);
    }
  }

  /** Ends every connection and answers no more; the data stays. */
  public void stop() {
    server.shutDown(true);
  }

  @Override
  public void close() {
    stop();
  }
}
