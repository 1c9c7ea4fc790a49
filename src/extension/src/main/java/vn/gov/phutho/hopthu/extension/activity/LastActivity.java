package vn.gov.phutho.hopthu.extension.activity;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Writes {@code hopthuLastActivity}, the only attribute that the mail tier may write (design of the
 * LDAP contract): at most once a day and account, and behind the mail, which never waits for it.
 */
public final class LastActivity {
  private static final Logger LOG = LoggerFactory.getLogger(LastActivity.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MOST_WAITING = 100_000;
  private static final int PAUSE_SECONDS = 2;

  /** The directory's own state, not the entry's: the same write may succeed later. */
  private static final Set<ResultCode> PASSING =
      Set.of(
          ResultCode.BUSY,
          ResultCode.UNAVAILABLE,
          ResultCode.TIMEOUT,
          ResultCode.TIME_LIMIT_EXCEEDED,
          ResultCode.ADMIN_LIMIT_EXCEEDED);

  private final ActivityJournal journal = new ActivityJournal(MOST_WAITING);
  private final LDAPInterface ldap;
  private final String base;
  private final InstantSource clock;

  /**
   * Writes through this connection when {@link #start started}.
   *
   * @param base the subtree that holds all accounts
   */
  public LastActivity(LDAPInterface ldap, String base, InstantSource clock) {
    this.ldap = ldap;
    this.base = base;
    this.clock = clock;
  }

  public LastActivity start() {
    ScheduledExecutorService writer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "hopthu-activity");
              thread.setDaemon(true);
              return thread;
            });
    // The future says nothing: writeAll lets nothing out, or the next round would not come.
    Object unused =
        writer.scheduleWithFixedDelay(
            this::writeAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    return this;
  }

  /** Notes that the owner uses the mailbox now. Never waits, never throws. */
  public void saw(String user) {
    MailAddress.read(user)
        .ifPresent(
            owner -> journal.note(new Sighting(owner, clock.instant().atZone(ZONE).toLocalDate())));
  }

  /** Writes what waits, until all is written or the directory does not answer. */
  void writeAll() {
    try {
      Optional<Sighting> next = journal.next();
      while (next.isPresent() && settled(next.get())) {
        journal.settle(next.get());
        next = journal.next();
      }
    } catch (RuntimeException fault) {
      LOG.error("The days of last activity were not written; they are kept", fault);
    }
  }

  private boolean settled(Sighting seen) {
    try {
      SearchResultEntry entry =
          ldap.searchForEntry(base, SearchScope.SUB, filter(seen), DirectorySchema.LAST_ACTIVITY);
      if (entry != null && isNews(entry.getAttributeValue(DirectorySchema.LAST_ACTIVITY), seen)) {
        ldap.modify(
            entry.getDN(),
            new Modification(
                ModificationType.REPLACE, DirectorySchema.LAST_ACTIVITY, seen.day().toString()));
      }
      return true;
    } catch (LDAPException e) {
      boolean passing =
          PASSING.contains(e.getResultCode()) || !e.getResultCode().isConnectionUsable();
      if (!passing) {
        LOG.warn("{}: last activity not written: {}", seen.owner(), e.getResultCode().getName());
      }
      return !passing;
    }
  }

  private static Filter filter(Sighting seen) {
    return Filter.createANDFilter(
        Filter.createEqualityFilter("objectClass", DirectorySchema.OBJECT_CLASS),
        Filter.createEqualityFilter(DirectorySchema.MAIL, seen.owner().toString()));
  }

  /** Another server, or this one before a restart, may have written the day; ISO days sort. */
  private static boolean isNews(@org.jspecify.annotations.Nullable String known, Sighting seen) {
    return known == null || known.compareTo(seen.day().toString()) < 0;
  }
}
