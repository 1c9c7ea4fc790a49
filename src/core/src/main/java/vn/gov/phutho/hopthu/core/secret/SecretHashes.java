package vn.gov.phutho.hopthu.core.secret;

/** Makes and checks {@link SecretHash}es. */
public interface SecretHashes {
  SecretHash hash(Secret secret);

  /** A hash that no secret matches, for an answer that takes as long as a real one. */
  SecretHash decoy();

  boolean matches(Secret secret, SecretHash hash);
}
