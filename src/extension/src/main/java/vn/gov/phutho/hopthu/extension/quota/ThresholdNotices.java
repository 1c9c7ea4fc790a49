package vn.gov.phutho.hopthu.extension.quota;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.core.quota.QuotaSizeUsage;
import org.apache.james.events.Event;
import org.apache.james.events.EventListener;
import org.apache.james.events.Group;
import org.apache.james.eventsourcing.EventSourcingSystem;
import org.apache.james.eventsourcing.EventWithState;
import org.apache.james.eventsourcing.eventstore.EventStore;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailbox.events.MailboxEvents.QuotaUsageUpdatedEvent;
import org.apache.james.mailbox.model.Quota;
import org.apache.james.mailbox.quota.QuotaRootResolver;
import org.apache.james.mailbox.quota.mailing.QuotaMailingListenerConfiguration;
import org.apache.james.mailbox.quota.mailing.commands.DetectThresholdCrossing;
import org.apache.james.mailbox.quota.mailing.commands.DetectThresholdCrossingHandler;
import org.apache.james.mailbox.quota.mailing.events.QuotaThresholdChangedEvent;
import org.apache.james.mailbox.quota.model.HistoryEvolution;
import org.apache.james.mailbox.quota.model.QuotaThreshold;
import org.apache.james.mailbox.quota.model.QuotaThresholdChange;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.MailetContext;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * D1: tells owners when their mailbox passes 80, 95 and 100 percent, once until it was below again.
 * James' own detection finds and remembers the crossings, in its event store; what it would send
 * has a sender that is answered and no Vietnamese, so the notice is ours.
 */
public final class ThresholdNotices implements EventListener.ReactiveGroupEventListener {
  /** What the event bus knows this listener by. */
  public static final class ThresholdNoticesGroup extends Group {}

  private static final Logger LOG = LoggerFactory.getLogger(ThresholdNotices.class);
  private static final Group GROUP = new ThresholdNoticesGroup();

  /** Full from 99: a mailbox is never over its limit, and seldom at it to the byte. */
  private static final double FULL = 0.99;

  private static final QuotaMailingListenerConfiguration THRESHOLDS =
      QuotaMailingListenerConfiguration.builder()
          .addThresholds(
              new QuotaThreshold(0.80), new QuotaThreshold(0.95), new QuotaThreshold(FULL))
          .gracePeriod(Duration.ZERO)
          .name("hopthu")
          .build();

  private final MailetContext mails;
  private final QuotaRootResolver roots;
  private final EventSourcingSystem crossings;

  @Inject
  public ThresholdNotices(MailetContext mails, QuotaRootResolver roots, EventStore store) {
    this.mails = mails;
    this.roots = roots;
    this.crossings =
        EventSourcingSystem.fromJava(
            Set.of(new DetectThresholdCrossingHandler(store, THRESHOLDS)),
            Set.of(this::tell),
            store);
  }

  @Override
  public Group getDefaultGroup() {
    return GROUP;
  }

  /** A delivery does not wait for the notice about it. */
  @Override
  public ExecutionMode getExecutionMode() {
    return ExecutionMode.ASYNCHRONOUS;
  }

  @Override
  public boolean isHandling(Event event) {
    return event instanceof QuotaUsageUpdatedEvent;
  }

  @Override
  public Publisher<Void> reactiveEvent(Event event) {
    if (event instanceof QuotaUsageUpdatedEvent usage) {
      Username owner = roots.associatedUsername(usage.getQuotaRoot());
      return Mono.from(
              crossings.dispatch(
                  new DetectThresholdCrossing(
                      owner, usage.getCountQuota(), usage.getSizeQuota(), usage.getInstant())))
          .then();
    }
    return Mono.empty();
  }

  private void tell(EventWithState happened) {
    if (happened.event() instanceof QuotaThresholdChangedEvent crossing) {
      upward(crossing.getSizeHistoryEvolution()).ifPresent(change -> send(crossing, change));
    }
  }

  private static Optional<QuotaThresholdChange> upward(HistoryEvolution size) {
    return size.currentThresholdNotRecentlyReached() ? size.getThresholdChange() : Optional.empty();
  }

  private void send(QuotaThresholdChangedEvent crossing, QuotaThresholdChange change) {
    Quota<QuotaSizeLimit, QuotaSizeUsage> size = crossing.getSizeQuota();
    double reached = change.getQuotaThreshold().getQuotaOccupationRatio();
    int percent =
        reached >= FULL ? 100 : change.getQuotaThreshold().getQuotaOccupationRatioAsPercent();
    ThresholdNotice notice =
        new ThresholdNotice(percent, size.getUsed().asLong(), size.getLimit().asLong());
    try {
      MailAddress owner = new MailAddress(crossing.getAggregateId().getUsername().asString());
      MailImpl mail = notice.compose(owner, mails.getPostmaster().asString(), change.getInstant());
      try {
        mails.sendMail(mail);
      } finally {
        LifecycleUtil.dispose(mail);
      }
    } catch (MessagingException e) {
      // The crossing is remembered already, so it would not come again; the mail itself is safe.
      LOG.error("{} was not told that the mailbox fills", crossing.getAggregateId(), e);
    }
  }
}
