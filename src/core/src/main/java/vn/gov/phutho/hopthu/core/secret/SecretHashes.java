package vn.gov.phutho.hopthu.core.secret;

/** Makes and checks {@link SecretHash}es. */
public interface SecretHashes {
  SecretHash hash(Secret secret);

  boolean matches(Secret secret, SecretHash hash);
}
