package vn.gov.phutho.hopthu.extension.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Remembers what another source said. While that answers, an account is asked for again after
 * {@link Trust#fresh}. While it does not (D7): a known lock stays a lock; an account known to be in
 * order stays so for {@link Trust#knownGood}; of any other the answer is {@link
 * Finding.Unavailable}. A source that failed is asked by one at a time: it may take seconds to fail
 * again, and the others need not wait for it.
 */
public final class RememberedAccounts implements AccountSource {
  /**
   * For how long an answer is believed.
   *
   * @param fresh how long an answer needs no asking; at most a second
   * @param knownGood how long an account in order is believed while the source is silent
   */
  public record Trust(Duration fresh, Duration knownGood) {}

  /**
   * How the source is doing.
   *
   * @param remembered number of accounts
   * @param lastAnswer when it last answered; empty when it never did
   * @param silence since when it does not answer, and what was said then; empty while it answers
   */
  public record Figures(int remembered, Optional<Instant> lastAnswer, Optional<Silence> silence) {}

  /** A source that does not answer. */
  public record Silence(Instant since, String why) {}

  private record Memory(Finding finding, Instant readAt) {}

  /** Between two tries of a source that failed. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final AccountSource source;
  private final Trust trust;
  private final InstantSource clock;
  // Only accounts that exist are kept, so the outside cannot make it grow.
  private final Map<MailAddress, Memory> memories = new ConcurrentHashMap<>();
  private final AtomicBoolean trying = new AtomicBoolean();
  private volatile Optional<Silence> silence = Optional.empty();
  private volatile Optional<Instant> lastAnswer = Optional.empty();
  private volatile Instant tryAgainAt = Instant.MIN;

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
    Finding finding = ask(address, now);
    if (finding instanceof Finding.Unavailable) {
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

  /** Asks the source now, whatever it did before: for whoever wants to know how it is doing. */
  public Finding probe(MailAddress address) {
    return noted(address);
  }

  public Figures figures() {
    return new Figures(memories.size(), lastAnswer, silence);
  }

  private Finding ask(MailAddress address, Instant now) {
    if (silence.isEmpty()) {
      return noted(address);
    }
    if (now.isBefore(tryAgainAt) || !trying.compareAndSet(false, true)) {
      return new Finding.Unavailable("LDAP: silent");
    }
    try {
      return noted(address);
    } finally {
      trying.set(false);
    }
  }

  private Finding noted(MailAddress address) {
    Finding finding = answer(address);
    Instant after = clock.instant();
    if (finding instanceof Finding.Unavailable unavailable && !unavailable.answered()) {
      tryAgainAt = after.plus(PAUSE);
      silence = silence.or(() -> Optional.of(new Silence(after, unavailable.why())));
    } else {
      lastAnswer = Optional.of(after);
      silence = Optional.empty();
    }
    return finding;
  }

  /** A fault of the source, and an answer that is none, are no account in order either (D7). */
  private Finding answer(MailAddress address) {
    try {
      Optional<Finding> finding = Optional.ofNullable(source.find(address));
      return finding.orElse(new Finding.Unavailable("no answer at all"));
    } catch (RuntimeException fault) {
      return new Finding.Unavailable(fault.getClass().getSimpleName());
    }
  }

  private Optional<Finding> believed(Memory memory, Instant now) {
    boolean locked = memory.finding() instanceof Finding.Found found && !found.standing().maySend();
    boolean recent = now.isBefore(memory.readAt().plus(trust.knownGood()));
    return locked || recent ? Optional.of(memory.finding()) : Optional.empty();
  }
}
