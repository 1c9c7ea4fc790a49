package vn.gov.phutho.hopthu.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import vn.gov.phutho.hopthu.adapter.seal.KeyRing.SealingKey;

/**
 * Seals content with AES-256-GCM. Sealed text reads {@code 1.<key id>.<base64url of nonce, cipher
 * text and tag>}. Its context, such as the account that it belongs to, is authenticated with it:
 * moved elsewhere it does not open.
 */
public final class Seal {
  private static final String FORMAT = "1";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, SecretKey> keys = new HashMap<>();
  private final String newest;
  private final SecureRandom random = new SecureRandom();

  public Seal(KeyRing ring) {
    for (SealingKey key : ring.sealing()) {
      keys.put(key.id(), key.key());
    }
    newest = ring.newest().id();
  }

  /** Seals the content to this context, which names where it belongs, e.g. {@code account 1}. */
  public String seal(byte[] clear, String context) {
    // Random nonces of 96 bits are safe for 2^32 contents under one key (NIST SP 800-38D §8.3).
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + clear.length + TAG_BITS / 8);
    sealed.put(nonce);
    try {
      cipher(Cipher.ENCRYPT_MODE, newest, nonce, context).doFinal(ByteBuffer.wrap(clear), sealed);
    } catch (GeneralSecurityException noSuchCipher) {
      throw new IllegalStateException("this Java has no AES-256-GCM", noSuchCipher);
    }
    return FORMAT
        + "."
        + newest
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
  }

  /**
   * The content that was sealed to this context.
   *
   * @throws SealBroken when it was altered, belongs elsewhere, or its key is missing
   */
  public byte[] open(String sealed, String context) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(FORMAT)) {
      throw new SealBroken(context, "not of the form 1.key.text");
    }
    if (!keys.containsKey(parts[1])) {
      throw new SealBroken(context, "the key " + parts[1] + " is not in the key file");
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
      if (bytes.length < NONCE_BYTES) {
        throw new SealBroken(context, "cut short");
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, parts[1], nonce, context);
      return cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    } catch (AEADBadTagException | IllegalArgumentException altered) {
      throw new SealBroken(context, "altered, or sealed elsewhere");
    } catch (GeneralSecurityException noSuchCipher) {
      throw new IllegalStateException("this Java has no AES-256-GCM", noSuchCipher);
    }
  }

  private Cipher cipher(int mode, String key, byte[] nonce, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }
}
