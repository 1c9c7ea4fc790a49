package vn.gov.phutho.hopthu.extension.mailet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.SuspendedSettings;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D6 (6.1): what was accepted for an account that is suspended now, by whatever way it came: it
 * waits for a bounded time, or its return path is told (RFC 5321 §6.1).
 *
 * <p>Parameters: {@code deferProcessor}, where it waits; {@code tellProcessor}, where the report is
 * made.
 */
public final class SuspendedMailbox extends GuardMailet {
  private static final AttributeName SINCE = AttributeName.of("hopthu.suspended.since");

  private final SuspendedSettings settings;
  private final InstantSource clock;

  @Inject
  public SuspendedMailbox(ExtensionSettings settings) {
    this(settings.suspended(), InstantSource.system());
  }

  SuspendedMailbox(SuspendedSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void init() throws MessagingException {
    required("tellProcessor");
    required("deferProcessor");
  }

  @Override
  public Collection<ProcessingState> requiredProcessingState() {
    return List.of("tellProcessor", "deferProcessor").stream()
        .map(parameter -> new ProcessingState(getInitParameter(parameter)))
        .toList();
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    MailFacts facts = MailFacts.of(mail);
    Instant now = clock.instant();
    Optional<Instant> since =
        AttributeUtils.getValueAndCastFromMail(mail, SINCE, Long.class).map(Instant::ofEpochMilli);
    Verdict verdict = settings.atDelivery(since.orElse(now), now);
    // Once for a message, not for every look at it.
    if (!(verdict instanceof Verdict.Defer) || since.isEmpty()) {
      AuditTrail.write(Door.DELIVERY, "suspended-mail", verdict, facts.subject());
    }
    if (verdict instanceof Verdict.Defer) {
      long began = since.orElse(now).toEpochMilli();
      mail.setAttribute(new Attribute(SINCE, AttributeValue.of(began)));
      mail.setState(required("deferProcessor"));
    } else if (verdict instanceof Verdict.Refuse refuse) {
      mail.removeAttribute(SINCE);
      new Refusal(refuse.reason(), SenderAddress.read(facts.subject().sender())).stamp(mail);
      mail.setState(required("tellProcessor"));
    }
  }
}
