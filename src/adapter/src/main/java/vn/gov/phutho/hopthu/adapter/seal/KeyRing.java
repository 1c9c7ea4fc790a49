package vn.gov.phutho.hopthu.adapter.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The master keys, oldest first. The newest seals, every one opens, and the oldest hashes persons
 * for ever, as another one would make strangers of them: a key is changed by adding one below.
 */
public final class KeyRing {
  private static final int BYTES = 32;

  private final List<byte[]> masters;

  private KeyRing(List<byte[]> masters) {
    this.masters = masters;
  }

  /**
   * Reads a key file: one key a line, Base64 of at least 32 random bytes; empty lines and lines
   * that start with {@code #} are skipped.
   *
   * @throws IllegalArgumentException naming the line and the rule, never the key
   */
  public static KeyRing read(byte[] file) {
    List<byte[]> masters = new ArrayList<>();
    int number = 0;
    for (String line : new String(file, StandardCharsets.US_ASCII).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        masters.add(master(line.strip(), number));
      }
    }
    if (masters.isEmpty()) {
      throw new IllegalArgumentException("the key file holds no key");
    }
    return new KeyRing(masters);
  }

  private static byte[] master(String line, int number) {
    Optional<byte[]> key = decode(line);
    if (key.isEmpty() || key.get().length < BYTES) {
      throw new IllegalArgumentException(
          "key file, line " + number + ": not Base64 of at least " + BYTES + " bytes");
    }
    return key.get();
  }

  private static Optional<byte[]> decode(String line) {
    try {
      return Optional.of(Base64.getDecoder().decode(line));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** A new line for a key file. */
  public static String newKey(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** The key that seals now. */
  SealingKey newest() {
    return sealing(masters.get(masters.size() - 1));
  }

  /** Every key that may have sealed something. */
  List<SealingKey> sealing() {
    return masters.stream().map(KeyRing::sealing).toList();
  }

  /** The key of the hashes of persons. */
  SecretKeySpec person() {
    return new SecretKeySpec(derive(masters.get(0), "hopthu person 1", BYTES), "HmacSHA256");
  }

  private static SealingKey sealing(byte[] master) {
    return new SealingKey(
        HexFormat.of().formatHex(derive(master, "hopthu key id 1", 4)),
        new SecretKeySpec(derive(master, "hopthu seal 1", BYTES), "AES"));
  }

  /** One key for one purpose (HKDF-SHA-256, RFC 5869). */
  private static byte[] derive(byte[] master, String purpose, int length) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(master, null, purpose.getBytes(StandardCharsets.US_ASCII)));
    byte[] key = new byte[length];
    hkdf.generateBytes(key, 0, length);
    return key;
  }

  @Override
  public String toString() {
    return masters.size() + " keys";
  }

  /** An AES-256 key under the id that sealed text carries. */
  record SealingKey(String id, SecretKeySpec key) {}
}
