package vn.gov.phutho.hopthu.extension.mailet;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.james.vacation.api.AccountId;
import org.apache.james.vacation.api.RecipientId;
import org.apache.james.vacation.api.VacationService;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Tells an owner that mail is not sent on (D3): once a day for each target. What was told is kept
 * where James keeps to whom a vacation was told, so restart and other nodes know of it as far as
 * James' own store does.
 */
@Singleton
public final class ForwardNotices {
  private static final Logger LOG = LoggerFactory.getLogger(ForwardNotices.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final VacationService told;
  private final InstantSource clock;

  @Inject
  public ForwardNotices(VacationService told) {
    this(told, InstantSource.system());
  }

  ForwardNotices(VacationService told, InstantSource clock) {
    this.told = told;
    this.clock = clock;
  }

  /**
   * Tells it unless that was done today. It never throws: the message is kept in any case. One
   * thread at a time, or three messages at once would be three notices.
   *
   * @param about the message that was kept
   * @param targets where it was not sent
   */
  public synchronized void tell(
      MailetContext server, Mail about, MailAddress who, Collection<MailAddress> targets) {
    // Nothing answers a report (RFC 3834 §2), and so not the notice itself.
    if (!about.hasSender()) {
      return;
    }
    try {
      AccountId key = key(who, clock.instant());
      List<MailAddress> news = new ArrayList<>();
      for (MailAddress target : targets) {
        if (!told.isNotificationRegistered(key, RecipientId.fromMailAddress(target)).block()) {
          news.add(target);
        }
      }
      if (!news.isEmpty()) {
        send(server, about, who, news);
        remember(key, news);
      }
    } catch (MessagingException | RuntimeException fault) {
      LOG.error("{} was not told of mail that is not sent on", who, fault);
    }
  }

  private static void send(
      MailetContext server, Mail about, MailAddress who, Collection<MailAddress> targets)
      throws MessagingException {
    Optional<vn.gov.phutho.hopthu.model.MailAddress> to = SenderAddress.read(who.asString());
    if (to.isEmpty()) {
      return;
    }
    String postmaster = server.getPostmaster().asString();
    MailImpl notice = Notice.kept(about, ReasonCode.FORWARD_OUTSIDE, to.get(), postmaster, targets);
    try {
      server.sendMail(notice);
    } finally {
      LifecycleUtil.dispose(notice);
    }
  }

  private void remember(AccountId key, Collection<MailAddress> targets) {
    for (MailAddress target : targets) {
      told.registerNotification(
              key,
              RecipientId.fromMailAddress(target),
              Optional.of(day(clock.instant()).plusDays(1).atStartOfDay(ZONE)))
          .block();
    }
  }

  /** The day is part of the name: an entry of yesterday does not hide one of today. */
  static AccountId key(MailAddress who, Instant now) {
    return AccountId.fromString(
        "hopthu.forward " + day(now) + " " + who.asString().toLowerCase(java.util.Locale.ROOT));
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZONE);
  }
}
