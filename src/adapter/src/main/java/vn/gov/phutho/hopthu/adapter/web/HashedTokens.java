package vn.gov.phutho.hopthu.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens known by their SHA-256 alone, so that a stolen list opens nothing. A plain hash is enough:
 * a token is random, not chosen.
 */
public final class HashedTokens implements Tokens {
  /** The only roles there are. */
  public static final Set<String> ROLES =
      Set.of("submit", "outcomes", "operate", "metrics", "directory");

  private final List<Hashed> tokens;

  /** Tokens of this list. */
  public HashedTokens(List<Hashed> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /**
   * One token.
   *
   * @param sha256 64 hex digits
   * @param roles some of {@link #ROLES}
   */
  public record Hashed(String sha256, Set<String> roles) {
    /** Refuses what is no hash and no role. */
    public Hashed {
      sha256 = sha256.toLowerCase(Locale.ROOT);
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("a token's sha256 is 64 hex digits");
      }
      roles = Set.copyOf(roles);
      if (roles.isEmpty() || !ROLES.containsAll(roles)) {
        throw new IllegalArgumentException(
            "a token has roles of submit, outcomes, operate, metrics, directory");
      }
    }

    /** Without the hash: it identifies the token. */
    @Override
    public String toString() {
      return "Hashed[roles=" + roles + "]";
    }
  }

  /** The hash to write down for a token. */
  public static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Looks at every token of the list, in constant time each. */
  @Override
  public Optional<Set<String>> rolesOf(String token) {
    byte[] given = sha256(token).getBytes(StandardCharsets.US_ASCII);
    Set<String> roles = new HashSet<>();
    for (Hashed known : tokens) {
      if (MessageDigest.isEqual(given, known.sha256().getBytes(StandardCharsets.US_ASCII))) {
        roles.addAll(known.roles());
      }
    }
    return roles.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(roles));
  }
}
