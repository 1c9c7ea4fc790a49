package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Forwarders that write down whom they forward to. Where that is one of our recipients the evidence
 * is of the last hop; where it is somebody else, of an earlier one, and says nothing.
 */
final class NamedTarget {
  private static final Pattern YAHOO =
      Pattern.compile("from\\s+(\\S+)\\s+to\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

  private NamedTarget() {}

  static Optional<Hop> of(Arrival arrival) {
    return envelope(arrival)
        .or(() -> forwardedFor(arrival))
        .or(() -> forwardedTo(arrival))
        .or(() -> yahoo(arrival));
  }

  private static Optional<Hop> envelope(Arrival arrival) {
    Envelope envelope = Envelope.of(arrival.sender());
    return envelope
        .gmailTarget()
        .filter(arrival.recipients()::contains)
        .flatMap(target -> envelope.gmailMailbox())
        .map(mailbox -> new Hop(Hop.Service.GMAIL, Envelope.EVIDENCE, mailbox));
  }

  /** {@code X-Forwarded-For: first@a second@b target@c}: each sent it on to the next. */
  private static Optional<Hop> forwardedFor(Arrival arrival) {
    for (String body : arrival.bodies("x-forwarded-for").toList()) {
      List<MailAddress> way = Addresses.in(body);
      for (int i = way.size() - 1; i > 0; i--) {
        if (arrival.recipients().contains(way.get(i))) {
          return Optional.of(hop(arrival, "X-Forwarded-For", way.get(i - 1).toString()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Hop> forwardedTo(Arrival arrival) {
    boolean ours =
        arrival
            .bodies("x-forwarded-to")
            .flatMap(b -> Addresses.in(b).stream())
            .anyMatch(arrival.recipients()::contains);
    if (!ours) {
      return Optional.empty();
    }
    String by =
        Traces.latestMailbox(arrival)
            .map(MailAddress::toString)
            .orElse(Envelope.of(arrival.sender()).domain());
    return Optional.of(hop(arrival, "X-Forwarded-To", by));
  }

  private static Hop hop(Arrival arrival, String evidence, String by) {
    boolean zoho = arrival.header().stream().anyMatch(f -> f.name().startsWith("x-zoho"));
    return new Hop(zoho ? Hop.Service.ZOHO : Hop.Service.GMAIL, evidence, by);
  }

  private static Optional<Hop> yahoo(Arrival arrival) {
    return arrival
        .bodies("x-yahoo-forwarded")
        .map(YAHOO::matcher)
        .filter(Matcher::find)
        .filter(
            m -> MailAddress.read(m.group(2)).filter(arrival.recipients()::contains).isPresent())
        .map(m -> new Hop(Hop.Service.YAHOO, "X-Yahoo-Forwarded", m.group(1)))
        .findFirst();
  }
}
