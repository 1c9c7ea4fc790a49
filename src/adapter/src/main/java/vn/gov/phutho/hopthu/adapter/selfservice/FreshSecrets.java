package vn.gov.phutho.hopthu.adapter.selfservice;

import java.security.SecureRandom;
import java.util.function.Supplier;
import vn.gov.phutho.hopthu.core.secret.Secret;

/**
 * Makes secrets to hand over: four groups of four characters, such as {@code Kx7m-w9Tq-Rb4z-ynH3},
 * about 90 bits. Characters that are read wrongly on paper (0 O o 1 l I) do not occur.
 */
public final class FreshSecrets implements Supplier<Secret> {
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final SecureRandom random = new SecureRandom();

  @Override
  public Secret get() {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        secret.append('-');
      }
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Secret(secret.toString());
  }
}
