package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * Whether a message was automatically forwarded from a non-official mailbox into an official one
 * (13.5). Who forwarded last decides: what an official mailbox sends on may have been anywhere
 * before. Evidence is what forwarders write; one that writes nothing is not seen.
 */
public sealed interface Forwarding {
  /** Nothing says so. */
  record NotSeen() implements Forwarding {}

  /** Somebody who is no state body's mailbox forwarded it by rule. */
  record Automatic(Hop by) implements Forwarding {}

  /** D4 (13.5): weighs the evidence. */
  static Forwarding of(Arrival arrival, OfficialDomains official) {
    Set<MailAddress> ours =
        arrival.recipients().stream()
            .filter(official::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    // A bounce comes from wherever mail went, by whatever way (RFC 5321 §4.5.5).
    if (arrival.sender().isEmpty() || ours.isEmpty()) {
      return new NotSeen();
    }
    Arrival toUs = new Arrival(arrival.sender(), ours, arrival.header());
    return NamedTarget.of(toUs)
        .or(() -> unnamed(toUs, official))
        .filter(hop -> !hop.isOfficial(official))
        .<Forwarding>map(Automatic::new)
        .orElse(new NotSeen());
  }

  /** Evidence that does not say whom the forward was to, and so could be of an earlier hop. */
  private static Optional<Hop> unnamed(Arrival arrival, OfficialDomains official) {
    if (arrival.isListPost() || arrival.isResentByHand() || fromOfficialServer(arrival, official)) {
      return Optional.empty();
    }
    Envelope envelope = Envelope.of(arrival.sender());
    Optional<Hop> rewritten =
        Optional.of(new Hop(Hop.Service.OTHER, Envelope.EVIDENCE, envelope.domain()))
            .filter(hop -> envelope.isRewritten());
    if (rewritten.filter(hop -> hop.isOfficial(official)).isPresent()) {
      return rewritten;
    }
    // Who was written to by name has the message from its author, whatever else is on it.
    Optional<Hop> byTheWay =
        arrival.isAddressed() ? Optional.empty() : Traces.latest(arrival).or(() -> rewritten);
    Optional<Hop> mark = Marks.latest(arrival);
    return mark.isPresent() && byTheWay.isPresent()
        ? Stream.of(byTheWay, mark).flatMap(Optional::stream).min(youngest(arrival))
        : mark.or(() -> byTheWay);
  }

  private static Comparator<Hop> youngest(Arrival arrival) {
    return Comparator.comparing(hop -> position(arrival, hop.evidence()));
  }

  private static int position(Arrival arrival, String evidence) {
    for (int i = 0; i < arrival.header().size(); i++) {
      if (arrival.header().get(i).name().equals(evidence)) {
        return i;
      }
    }
    return -1;
  }

  /** The server that hands it over calls itself official, and is no server of the recipient's. */
  private static boolean fromOfficialServer(Arrival arrival, OfficialDomains official) {
    return arrival
        .bodies("received")
        .findFirst()
        .map(b -> Received.of(b).from())
        .filter(official::contains)
        .filter(
            host ->
                arrival.recipients().stream()
                    .noneMatch(r -> host.equals(r.domain()) || host.endsWith("." + r.domain())))
        .isPresent();
  }
}
