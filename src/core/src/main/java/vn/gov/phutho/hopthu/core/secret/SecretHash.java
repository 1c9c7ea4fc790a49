package vn.gov.phutho.hopthu.core.secret;

/** The Argon2id hash of a secret, in the PHC string form; not shown in logs either. */
public record SecretHash(String encoded) {
  @Override
  public String toString() {
    return "***";
  }
}
