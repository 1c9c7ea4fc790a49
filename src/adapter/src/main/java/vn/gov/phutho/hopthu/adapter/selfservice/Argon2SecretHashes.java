package vn.gov.phutho.hopthu.adapter.selfservice;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.core.secret.SecretHashes;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane: the least that OWASP's password storage
 * sheet advises. A few are computed at a time, so that a crowd at the change page takes no more
 * than so many times 19 MiB.
 */
public final class Argon2SecretHashes implements SecretHashes {
  private static final int AT_A_TIME = 4;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final SecretHash decoy = hash(new Secret("decoy"));

  @Override
  public SecretHash hash(Secret secret) {
    turns.acquireUninterruptibly();
    try {
      return new SecretHash(Objects.requireNonNull(encoder.encode(secret.reveal())));
    } finally {
      turns.release();
    }
  }

  @Override
  public SecretHash decoy() {
    return decoy;
  }

  @Override
  public boolean matches(Secret secret, SecretHash hash) {
    if (hash.isNone()) {
      return false;
    }
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(secret.reveal(), hash.encoded());
    } finally {
      turns.release();
    }
  }
}
