package vn.gov.phutho.hopthu.core.secret;

import java.util.ArrayList;
import java.util.List;

/** The Argon2id hash of a secret, in the PHC string form; not shown in logs either. */
public record SecretHash(String encoded) {
  /** What an account has after a reset, until its one-time secret is made: no secret matches it. */
  public static final SecretHash NONE = new SecretHash("");

  /** How many former secrets a new one must not equal (14.2). */
  private static final int KEPT = 3;

  public boolean isNone() {
    return encoded.isEmpty();
  }

  /**
   * The last three secrets that were ever good, newest first; before them {@link #NONE} when the
   * account was reset and has no secret now.
   */
  public static List<SecretHash> kept(List<SecretHash> newestFirst) {
    List<SecretHash> kept = new ArrayList<>();
    newestFirst.stream().limit(1).filter(SecretHash::isNone).forEach(kept::add);
    newestFirst.stream().filter(h -> !h.isNone()).limit(KEPT).forEach(kept::add);
    return List.copyOf(kept);
  }

  @Override
  public String toString() {
    return "***";
  }
}
