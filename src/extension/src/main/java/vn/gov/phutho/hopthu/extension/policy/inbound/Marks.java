package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Fields by which a machine says that it forwards, or that it already did, lest mail loop. */
final class Marks {
  private static final Set<String> EXCHANGE =
      Set.of("x-ms-exchange-inbox-rules-loop", "x-ms-exchange-forwardingloop");
  private static final String SOURCE = "x-ms-exchange-generated-message-source";
  private static final Set<String> FLAGS =
      Set.of("autoforwarded", "x-autoforward", "x-autoforwarded", "x-auto-forward");
  private static final Pattern ZOHO = Pattern.compile("x-zoho.*(forward|fwd).*");

  private Marks() {}

  /** The topmost mark. */
  static Optional<Hop> latest(Arrival arrival) {
    if (isReply(arrival)) {
      return Optional.empty();
    }
    return arrival.header().stream().flatMap(f -> hop(f, arrival).stream()).findFirst();
  }

  private static Optional<Hop> hop(Field field, Arrival arrival) {
    String name = field.name();
    String body = field.body().toLowerCase(Locale.ROOT);
    if (EXCHANGE.contains(name)) {
      return Addresses.first(body).map(m -> new Hop(Hop.Service.MICROSOFT, name, m.toString()));
    }
    boolean rule = name.equals(SOURCE) && body.contains("mailbox rules agent");
    if (rule && arrival.says("auto-submitted", "auto-")) {
      return Optional.of(new Hop(Hop.Service.MICROSOFT, name, writer(arrival)));
    }
    boolean flagged =
        (name.equals("auto-submitted") && body.startsWith("auto-forwarded"))
            || (FLAGS.contains(name) && !body.isEmpty() && !body.matches("(no|false|0)\\b.*"));
    if (flagged) {
      return Optional.of(new Hop(Hop.Service.OTHER, name, resender(arrival)));
    }
    if (ZOHO.matcher(name).matches()) {
      return Optional.of(new Hop(Hop.Service.ZOHO, name, resender(arrival)));
    }
    // A person's resending has Resent-To (RFC 5322 §3.6.6) and was let go before.
    return name.equals("resent-from") && arrival.bodies("resent-to").findAny().isEmpty()
        ? Addresses.first(body).map(m -> new Hop(Hop.Service.OTHER, name, m.toString()))
        : Optional.empty();
  }

  private static String writer(Arrival arrival) {
    return arrival
        .bodies("from")
        .flatMap(b -> Addresses.first(b).stream())
        .findFirst()
        .map(MailAddress::toString)
        .orElse(Envelope.of(arrival.sender()).domain());
  }

  private static String resender(Arrival arrival) {
    return arrival
        .bodies("resent-from")
        .flatMap(b -> Addresses.first(b).stream())
        .findFirst()
        .or(() -> Traces.latestMailbox(arrival))
        .map(MailAddress::toString)
        .orElse(Envelope.of(arrival.sender()).domain());
  }

  /** An answer by rule to what was written to it (RFC 3834) carries the same marks. */
  private static boolean isReply(Arrival arrival) {
    return arrival.says("auto-submitted", "auto-replied")
        || arrival
            .bodies("x-ms-exchange-parent-message-id")
            .filter(id -> !id.isEmpty())
            .anyMatch(id -> arrival.bodies("in-reply-to").anyMatch(id::equals));
  }
}
