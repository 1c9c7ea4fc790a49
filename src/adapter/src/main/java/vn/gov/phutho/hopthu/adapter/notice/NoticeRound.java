package vn.gov.phutho.hopthu.adapter.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.core.notice.EndingNotices;
import vn.gov.phutho.hopthu.core.notice.OpenItems;
import vn.gov.phutho.hopthu.core.notice.Round;

/**
 * The daily round, and the open items at any time. A day's round ends when nothing is left; what
 * the lifecycle asks for after that goes into the next day's, so that a focal point gets one digest
 * a day. After a restart a round of the same day finds what came up since.
 */
public final class NoticeRound {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

  /** The lifecycle visits all accounts when a day begins or the daemon starts: it goes first. */
  private static final Duration HEAD_START = Duration.ofMinutes(5);

  private final EndingNotices endings;
  private final Round round;
  private final OpenItems openItems;
  private Optional<LocalDate> told = Optional.empty();
  private Optional<LocalDate> begun = Optional.empty();
  private Instant notBefore = Instant.MIN;

  /** A round that begins with the first day that it is asked for. */
  public NoticeRound(EndingNotices endings, Round round, OpenItems openItems) {
    this.endings = endings;
    this.round = round;
    this.openItems = openItems;
  }

  /** Tells what is due and can be told now; empty when the day's round is over or too early. */
  public synchronized Optional<Round.Outcome> go(Instant now, LocalDate today) {
    log(openItems.tell(now));
    if (!begun.equals(Optional.of(today))) {
      begun = Optional.of(today);
      notBefore = now.plus(HEAD_START);
    }
    if (now.isBefore(notBefore) || told.equals(Optional.of(today))) {
      return Optional.empty();
    }
    Round.Outcome outcome = round.tell(now, today, endings.gathered());
    log(outcome);
    if (outcome.left().isEmpty()) {
      told = Optional.of(today);
    }
    return Optional.of(outcome);
  }

  private static void log(Round.Outcome outcome) {
    if (outcome.sent() > 0) {
      LOG.info("{} notices are sent", outcome.sent());
    }
    if (!outcome.left().isEmpty()) {
      LOG.warn("{} notices wait: {}", outcome.left().size(), outcome.left().get(0));
    }
    if (!outcome.refused().isEmpty()) {
      LOG.error(
          "{} notices are refused for good: {}",
          outcome.refused().size(),
          outcome.refused().get(0));
    }
  }
}
