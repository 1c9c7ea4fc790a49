package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * What a message has on it when it lay in a mailbox before: whoever delivers into one says so in
 * the header. The topmost trace is the youngest.
 */
final class Traces {
  /** Of Postfix, qmail, Exim, Fastmail, Yahoo, and RFC 8098 §2.3. */
  private static final Set<String> DELIVERED =
      Set.of(
          "delivered-to",
          "x-original-to",
          "x-delivered-to",
          "envelope-to",
          "x-envelope-to",
          "x-apparently-to",
          "original-recipient",
          "x-forwarded-for");

  private Traces() {}

  /** The mailbox in which the message lay last; the recipients' own are not meant. */
  static Optional<MailAddress> latestMailbox(Arrival arrival) {
    return mailboxes(arrival).map(Trace::mailbox).findFirst();
  }

  static Optional<Hop> latest(Arrival arrival) {
    return mailboxes(arrival)
        .map(t -> new Hop(Hop.Service.OTHER, t.field(), t.mailbox().toString()))
        .findFirst();
  }

  private record Trace(String field, MailAddress mailbox) {}

  private static Stream<Trace> mailboxes(Arrival arrival) {
    return arrival.header().stream()
        .flatMap(field -> mailbox(field, arrival).stream().map(m -> new Trace(field.name(), m)))
        .filter(t -> !arrival.recipients().contains(t.mailbox()))
        .filter(t -> Addresses.isInTheWorld(t.mailbox()));
  }

  private static Optional<MailAddress> mailbox(Field field, Arrival arrival) {
    if (DELIVERED.contains(field.name())) {
      return Addresses.first(field.body());
    }
    return field.name().equals("received")
        ? Received.of(field.body()).finalMailbox(arrival)
        : Optional.empty();
  }
}
