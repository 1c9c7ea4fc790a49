package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** Probes of what becomes of a message after it was accepted, and of the doors without mail. */
final class MessageProbes {
  private static final String OUTSIDE = "someone@example.org";
  private static final int OVER = 20 * 1024 * 1024 + 1;
  private static final String TOLD = "Message not sent";

  /** Long enough for a message to go its way on a slow machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private MessageProbes() {}

  static List<GuardProbe> all() {
    return Stream.concat(messages(), doors()).toList();
  }

  private static Stream<GuardProbe> messages() {
    return Stream.of(
        probe(
            "attachments over the limit by JMAP",
            "mailet:root/AttachmentGuard",
            "kept",
            t -> {
              Person person = t.person("heavy");
              jmap(t, person, "heavy by jmap", OVER);
              BooleanSupplier left = () -> t.internet().subjects().contains("heavy by jmap");
              BooleanSupplier told = () -> t.inbox(person).stream().anyMatch(s -> s.contains(TOLD));
              arrived(() -> left.getAsBoolean() || told.getAsBoolean());
              return left.getAsBoolean() ? "arrived" : "kept";
            }),
        probe(
            "a revoked user by JMAP to a colleague",
            "mailet:root/SenderGuard",
            "kept",
            t -> {
              Person person = revoked(t);
              Person colleague = t.person("colleague");
              new JmapClient(t.ports().jmap(), person)
                  .submit(colleague.address(), "revoked inside", 1);
              return kept(t, () -> t.inbox(colleague).contains("revoked inside"));
            }),
        probe(
            "a forward to an official domain",
            "mailet:transport/OwnerRewriteTable",
            "arrived",
            t -> {
              Person owner = t.person("forwarder");
              forward(t, owner, "clerk@hanoi.gov.vn");
              t.send(t.person("writer"), owner.address(), "sent on to hanoi");
              return arrived(() -> t.internet().subjects().contains("sent on to hanoi"));
            }),
        probe(
            "the script of a revoked user",
            "matcher:transport/RecipientIsSilent",
            "kept",
            t -> {
              Person owner = t.person("silent");
              script(t, owner);
              t.change(owner.with(Status.SEND_LOCKED));
              t.send(t.person("writer"), owner.address(), "redirected by a revoked user");
              return kept(
                  t, () -> t.internet().subjects().contains("redirected by a revoked user"));
            }),
        probe(
            "the script of a live user",
            "mailet:local-delivery/OwnerSieve",
            "arrived",
            t -> {
              Person owner = t.person("scripted");
              script(t, owner);
              t.send(t.person("writer"), owner.address(), "redirected by a live user");
              return arrived(() -> t.internet().subjects().contains("redirected by a live user"));
            }),
        probe(
            "a live user's mail to the outside",
            "matcher:transport/MayLeave",
            "arrived",
            t -> {
              t.send(t.person("live"), OUTSIDE, "sent by a live user");
              return arrived(() -> t.internet().subjects().contains("sent by a live user"));
            }),
        probe(
            "another live user's mail to the outside",
            "mailet:relay/GatedDelivery",
            "arrived",
            t -> {
              t.send(t.person("live"), OUTSIDE, "sent by another live user");
              return arrived(() -> t.internet().subjects().contains("sent by another live user"));
            }),
        probe(
            "the notice to a revoked user of JMAP",
            "mailet:refused/RefusalNotice",
            "arrived",
            t -> {
              Person person = revoked(t);
              new JmapClient(t.ports().jmap(), person).submit(OUTSIDE, "not told", 1);
              return arrived(() -> t.inbox(person).stream().anyMatch(s -> s.contains(TOLD)));
            }));
  }

  private static Stream<GuardProbe> doors() {
    return Stream.of(
        probe(
            "WebAdmin without a token",
            "setting:webadmin.properties/jwt.enabled",
            "401",
            t -> Integer.toString(t.admin().withoutToken("GET", "/domains").statusCode())),
        probe(
            "WebAdmin from another machine",
            "setting:webadmin.properties/host",
            "closed",
            t -> NetworkDoors.fromOutside(t.ports().webAdmin())),
        probe(
            "JMAP by a name in a header",
            "setting:jmap.properties/authentication.strategy.rfc8621",
            "401",
            t -> NetworkDoors.jmapByHeader(t.ports().jmap(), t.person("named"))),
        probe(
            "JMAP by an access token of the draft",
            "setting:jmap.properties/authentication.strategy.draft",
            "401",
            t -> NetworkDoors.jmapByDraftToken(t.ports().jmap(), t.person("drafted"))));
  }

  private static GuardProbe probe(
      String name, String guard, String shipped, Function<MailTier, String> attempt) {
    return new GuardProbe(name, Set.of(guard), shipped, attempt);
  }

  private static Person revoked(MailTier tier) {
    Person person = tier.person("revoked").with(Status.SEND_LOCKED);
    tier.change(person);
    return person;
  }

  private static void jmap(MailTier tier, Person person, String subject, int attachment) {
    new JmapClient(tier.ports().jmap(), person).submit(OUTSIDE, subject, attachment);
  }

  private static void forward(MailTier tier, Person owner, String target) {
    tier.admin().send("PUT", "/address/forwards/" + owner.address() + "/targets/" + target, "");
  }

  private static void script(MailTier tier, Person owner) {
    ForwardScene.activate(tier, owner, "redirect \"clerk@hanoi.gov.vn\";\r\n");
  }

  private static String arrived(BooleanSupplier there) {
    try {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(there::getAsBoolean);
      return "arrived";
    } catch (ConditionTimeoutException missing) {
      return "kept";
    }
  }

  /** A later message between two colleagues is there, and this one is not. */
  private static String kept(MailTier tier, BooleanSupplier there) {
    Person reader = tier.person("reader");
    for (String subject : List.of("later one", "later two")) {
      try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
        mx.send(OUTSIDE, reader.address(), Messages.text(OUTSIDE, reader.address(), subject));
      }
      tier.awaitInbox(reader, subject);
    }
    try {
      // Nothing tells that a message will not come any more.
      await().atMost(Duration.ofSeconds(3)).until(there::getAsBoolean);
      return "arrived";
    } catch (ConditionTimeoutException missing) {
      return "kept";
    }
  }
}
