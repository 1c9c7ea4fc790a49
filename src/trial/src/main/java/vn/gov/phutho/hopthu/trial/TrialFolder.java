package vn.gov.phutho.hopthu.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The trial's state on disk, {@code target/trial} by default. Keys, tokens and passwords are made
 * once and found again by the next start.
 *
 * <pre>
 * keys/request-system.pem   signs documents; its public half is in config/trust
 * tokens/ROLE.token         one line each; their hashes are in config/tokens.yaml
 * config/                   the adapter's configuration: the shipped one with config/trial/hopthu.yaml
 * james/                    the mail server's working directory
 * state/                    the ledger
 * logs/
 * </pre>
 */
public final class TrialFolder {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<String> ROLES =
      List.of("submit", "outcomes", "operate", "metrics", "directory");

  private final Path root;

  private TrialFolder(Path root) {
    this.root = root;
  }

  /**
   * Lays the folder out, keeping what a former start made.
   *
   * @param shipped the repository's config folder
   */
  public static TrialFolder lay(Path root, Path shipped)
      throws IOException, GeneralSecurityException {
    TrialFolder folder = new TrialFolder(root.toAbsolutePath().normalize());
    Path config = folder.config();
    Files.createDirectories(folder.logs());
    copy(shipped.resolve("schema"), config.resolve("schema"));
    copy(shipped.resolve("notices"), config.resolve("notices"));
    for (String file :
        List.of("agencies.yaml", "holidays.yaml", "official-domains.yaml", "weak-secrets.txt")) {
      copy(shipped.resolve(file), config.resolve(file));
    }
    copy(shipped.resolve("trial/hopthu.yaml"), config.resolve("hopthu.yaml"));
    folder.makeKeys();
    folder.makeTokens();
    return folder;
  }

  private void makeKeys() throws IOException, GeneralSecurityException {
    keyPair(
        "Ed25519",
        root.resolve("keys/request-system.pem"),
        config().resolve("trust/request-system.pem"));
    keyPair("RSA", config().resolve("secrets/james-jwt.pem"), jwtPublicKey());
    random(config().resolve("secrets/personal-data.key"));
    random(config().resolve("secrets/ldap-password"));
    random(root.resolve("keys/james-ldap-password"));
  }

  private void makeTokens() throws IOException, GeneralSecurityException {
    StringBuilder list = new StringBuilder("tokens:\n");
    for (String role : ROLES) {
      Path file = root.resolve("tokens/" + role + ".token");
      random(file);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(read(file).getBytes(StandardCharsets.UTF_8));
      list.append("  - {name: ").append(role).append(", sha256: ");
      list.append(HexFormat.of().formatHex(hash)).append(", roles: [").append(role).append("]}\n");
    }
    Files.writeString(config().resolve("tokens.yaml"), list);
  }

  private static void keyPair(String algorithm, Path privateKey, Path publicKey)
      throws IOException, GeneralSecurityException {
    if (Files.exists(privateKey)) {
      return;
    }
    KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  private static String pem(String what, byte[] der) {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
  }

  private static void random(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      write(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString()).normalize();
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  public Path root() {
    return root;
  }

  public Path config() {
    return root.resolve("config");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path signingKey() {
    return root.resolve("keys/request-system.pem");
  }

  /** The public half of the key that the adapter signs its WebAdmin tokens with. */
  public Path jwtPublicKey() {
    return root.resolve("keys/james-jwt-public.pem");
  }

  /** The bearer token of a role. */
  public String token(String role) throws IOException {
    return read(root.resolve("tokens/" + role + ".token"));
  }

  /** The password of the adapter's LDAP account. */
  public String adapterLdapPassword() throws IOException {
    return read(config().resolve("secrets/ldap-password"));
  }

  /** The password of the mail tier's LDAP account. */
  public String jamesLdapPassword() throws IOException {
    return read(root.resolve("keys/james-ldap-password"));
  }
}
