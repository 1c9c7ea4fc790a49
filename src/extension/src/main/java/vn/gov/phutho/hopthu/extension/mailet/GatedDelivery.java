package vn.gov.phutho.hopthu.extension.mailet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.dnsservice.api.DNSService;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.transport.mailets.RemoteDelivery;
import org.apache.james.util.DurationParser;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.apache.mailet.ProcessingState;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * James' RemoteDelivery behind an {@link OutgoingGate}. James asks nobody between the queue and the
 * wire, where a message may wait for days.
 *
 * <p>Parameters beside those of RemoteDelivery: {@code refuseProcessor}, where refused messages go;
 * {@code deferDelay}, how long one waits that could not be decided; {@code inboxProcessor} and
 * {@code keepProcessor}, where a forward is kept that is not sent on.
 */
public final class GatedDelivery extends RemoteDelivery {
  private final Exits exits;

  @Inject
  public GatedDelivery(
      DNSService dns,
      DomainList domains,
      MailQueueFactory<?> queues,
      MetricFactory metrics,
      OutgoingRules rules) {
    this(dns, domains, queues, metrics, new Exits(rules));
  }

  private GatedDelivery(
      DNSService dns,
      DomainList domains,
      MailQueueFactory<?> queues,
      MetricFactory metrics,
      Exits exits) {
    super(dns, domains, new GatedQueues(queues, exits::gate), metrics);
    this.exits = exits;
  }

  @Override
  public void init() throws MessagingException {
    exits.configure(this);
    // Delivery begins in there.
    super.init();
  }

  @Override
  public Collection<ProcessingState> requiredProcessingState() {
    List<ProcessingState> states = new ArrayList<>(super.requiredProcessingState());
    exits.states().map(ProcessingState::new).forEach(states::add);
    return states;
  }

  /** Known in full only when James has configured the mailet, before the first message is taken. */
  private static final class Exits {
    private final OutgoingRules rules;
    private volatile Optional<Ways> ways = Optional.empty();

    private record Ways(
        MailetContext server, String refuseTo, Duration delay, StoppedForward stopped) {}

    Exits(OutgoingRules rules) {
      this.rules = rules;
    }

    void configure(GatedDelivery mailet) throws MessagingException {
      MailetContext server = mailet.getMailetContext();
      StoppedForward stopped =
          new StoppedForward(
              server,
              rules.notices(),
              required(mailet, "inboxProcessor"),
              required(mailet, "keepProcessor"));
      Duration delay = DurationParser.parse(required(mailet, "deferDelay"));
      ways = Optional.of(new Ways(server, required(mailet, "refuseProcessor"), delay, stopped));
    }

    Stream<String> states() {
      return ways.stream()
          .flatMap(
              w ->
                  Stream.of(
                      w.refuseTo(), w.stopped().inboxProcessor(), w.stopped().keepProcessor()));
    }

    MailQueue gate(MailQueue queue) {
      OutgoingGate.Exits to =
          new OutgoingGate.Exits() {
            @Override
            public void refuse(Mail mail) throws MessagingException {
              Ways now = ways.orElseThrow();
              now.server().sendMail(mail, now.refuseTo());
            }

            @Override
            public void later(Mail mail) throws MessagingException {
              queue.enQueue(mail, ways.orElseThrow().delay());
            }

            @Override
            public void keep(Mail mail, Map<MailAddress, ReasonCode> stopped)
                throws MessagingException {
              ways.orElseThrow().stopped().keep(mail, stopped);
            }
          };
      return new GatedQueue(queue, new OutgoingGate(rules.senders(), rules.forwards(), to));
    }

    private static String required(GatedDelivery mailet, String parameter)
        throws MessagingException {
      String value = mailet.getInitParameter(parameter);
      if (value == null || value.isBlank()) {
        throw new MessagingException(
            "GatedDelivery in mailetcontainer.xml needs <" + parameter + ">");
      }
      return value.strip();
    }
  }
}
