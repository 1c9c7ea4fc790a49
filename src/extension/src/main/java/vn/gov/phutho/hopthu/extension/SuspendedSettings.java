package vn.gov.phutho.hopthu.extension;

import java.time.Duration;
import java.time.Instant;
import vn.gov.phutho.hopthu.extension.policy.SuspendedMail;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Mail for suspended accounts (6.1).
 *
 * @param mail {@code suspended.mail}
 * @param longest {@code suspended.defer.hours}: how long accepted mail waits
 */
public record SuspendedSettings(SuspendedMail mail, Duration longest) {
  static SuspendedSettings read(SettingsReader reader) {
    return new SuspendedSettings(
        reader.word("suspended.mail", SuspendedMail.class),
        Duration.ofHours(reader.number("suspended.defer.hours", 1, 720)));
  }

  /**
   * What becomes of a message that was accepted and whose recipient is suspended. It does not wait
   * for ever: its sender has to hear of it some day (RFC 5321 §4.5.4.1).
   *
   * @param since when it began to wait
   */
  public Verdict atDelivery(Instant since, Instant now) {
    return switch (mail) {
      case ACCEPT -> Verdict.pass();
      case REFUSE -> Verdict.refuse(ReasonCode.MAILBOX_SUSPENDED);
      case DEFER ->
          now.isBefore(since.plus(longest))
              ? Verdict.defer(ReasonCode.MAILBOX_SUSPENDED_FOR_NOW)
              : Verdict.refuse(ReasonCode.MAILBOX_SUSPENDED);
    };
  }
}
