package vn.gov.phutho.hopthu.extension.dkim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the private key; it is read for every message, so that a mended file needs no restart. */
public final class SigningKey {
  /** Bits: signers use 2048 at least (RFC 8301 §3.2). */
  private static final int LEAST = 2048;

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private SigningKey() {}

  /**
   * The key of an unencrypted PKCS #8 PEM file.
   *
   * @throws IOException when the file cannot be read
   * @throws GeneralSecurityException when it holds no RSA key of 2048 bits or more; the message has
   *     nothing of the key
   */
  public static RSAPrivateKey read(Path file) throws IOException, GeneralSecurityException {
    Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (!pem.find()) {
      throw new InvalidKeyException(file + ": no 'BEGIN PRIVATE KEY' (PKCS #8, not encrypted)");
    }
    RSAPrivateKey key = parse(file, pem.group(1));
    if (key.getModulus().bitLength() < LEAST) {
      throw new InvalidKeyException(file + ": the key has less than " + LEAST + " bits");
    }
    return key;
  }

  private static RSAPrivateKey parse(Path file, String base64) throws GeneralSecurityException {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (IllegalArgumentException | GeneralSecurityException broken) {
      throw new InvalidKeyException(file + ": not an RSA key in PKCS #8");
    }
  }
}
