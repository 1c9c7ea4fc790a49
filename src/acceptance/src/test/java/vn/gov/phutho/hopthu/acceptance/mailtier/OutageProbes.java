package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.RawDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** Probes of what becomes of a message that was accepted when the directory was still there. */
final class OutageProbes {
  private static final String OUTSIDE = "someone@example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private OutageProbes() {}

  static List<GuardProbe> all() {
    return List.of(
        new GuardProbe(
            "mail for an account never seen, the directory gone",
            Set.of(
                "failure:transport/RecipientIsSilent/onMatchException", "mailet:deferred/Requeue"),
            "arrived",
            tier -> afterOutage(tier, tier.person("unseen"))),
        new GuardProbe(
            "mail for an account that is remembered, the directory gone",
            Set.of("failure:transport/RecipientIsLocal/onMatchException"),
            "arrived",
            tier -> {
              Person known = tier.person("remembered");
              tier.send(known, known.address(), "remembers me");
              tier.awaitInbox(known, "remembers me");
              return afterOutage(tier, known);
            }),
        new GuardProbe(
            "a recipient, the directory stalled",
            Set.of("setting:usersrepository.xml/readTimeout"),
            "451",
            OutageProbes::stalled));
  }

  private static String afterOutage(MailTier tier, Person recipient) {
    String subject = "accepted for " + recipient.address();
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<" + OUTSIDE + ">");
      mx.say("RCPT TO:<" + recipient.address() + ">");
      mx.say("DATA");
      tier.directory().wire().cut();
      mx.say(Messages.text(OUTSIDE, recipient.address(), subject) + "\r\n.");
      // Long enough to be looked at, once at least, while nobody can tell who that is.
      await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    } finally {
      Outage.end(tier.directory());
    }
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> tier.inbox(recipient).contains(subject));
      return "arrived";
    } catch (ConditionTimeoutException lost) {
      return "lost or bounced";
    }
  }

  private static String stalled(MailTier tier) {
    Person recipient = tier.person("stalled");
    try (RawDialogue mx = RawDialogue.clear(tier.ports().mx()).patience(15_000)) {
      mx.await(l -> l.startsWith("220 "));
      mx.say("EHLO client.example", l -> l.startsWith("250 "));
      mx.say("MAIL FROM:<" + OUTSIDE + ">", l -> l.startsWith("250 "));
      tier.directory().wire().mood(LdapWire.Mood.STALLS);
      return mx.say("RCPT TO:<" + recipient.address() + ">", l -> true);
    } finally {
      Outage.end(tier.directory());
    }
  }
}
