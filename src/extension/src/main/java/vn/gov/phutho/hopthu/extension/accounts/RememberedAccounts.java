package vn.gov.phutho.hopthu.extension.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Remembers what another source said. While that answers, an account is asked for again after
 * {@link Trust#fresh}. While it does not (D7): a known lock stays a lock; an account known to be in
 * order stays so for {@link Trust#knownGood}; of any other the answer is {@link
 * Finding.Unavailable}.
 */
public final class RememberedAccounts implements AccountSource {
  /**
   * For how long an answer is believed.
   *
   * @param fresh how long an answer needs no asking; at most a second
   * @param knownGood how long an account in order is believed while the source is silent
   */
  public record Trust(Duration fresh, Duration knownGood) {}

  private record Memory(Finding finding, Instant readAt) {}

  /** Between two tries of a source that failed; it may take seconds to fail. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final AccountSource source;
  private final Trust trust;
  private final InstantSource clock;
  // Only accounts that exist are kept, so the outside cannot make it grow.
  private final Map<MailAddress, Memory> memories = new ConcurrentHashMap<>();
  private volatile Instant silentUntil = Instant.MIN;

  public RememberedAccounts(AccountSource source, Trust trust, InstantSource clock) {
    this.source = source;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public Finding find(MailAddress address) {
    Instant now = clock.instant();
    Optional<Memory> memory = Optional.ofNullable(memories.get(address));
    if (memory.isPresent() && now.isBefore(memory.get().readAt().plus(trust.fresh()))) {
      return memory.get().finding();
    }
    Finding finding =
        now.isBefore(silentUntil) ? new Finding.Unavailable("LDAP: silent") : source.find(address);
    if (finding instanceof Finding.Unavailable) {
      if (!now.isBefore(silentUntil)) {
        silentUntil = clock.instant().plus(PAUSE);
      }
      return memory.flatMap(m -> believed(m, now)).orElse(finding);
    }
    if (finding instanceof Finding.Absent) {
      memories.remove(address);
    } else {
      // Dated before the question: what changed while it was asked is asked for again in time.
      memories.put(address, new Memory(finding, now));
    }
    return finding;
  }

  private Optional<Finding> believed(Memory memory, Instant now) {
    boolean locked = memory.finding() instanceof Finding.Found found && !found.standing().maySend();
    boolean recent = now.isBefore(memory.readAt().plus(trust.knownGood()));
    return locked || recent ? Optional.of(memory.finding()) : Optional.empty();
  }
}
