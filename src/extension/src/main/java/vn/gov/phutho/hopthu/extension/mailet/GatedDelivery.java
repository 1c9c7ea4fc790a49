package vn.gov.phutho.hopthu.extension.mailet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.dnsservice.api.DNSService;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.transport.mailets.RemoteDelivery;
import org.apache.james.util.DurationParser;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;

/**
 * James' RemoteDelivery behind an {@link OutgoingGate}. James asks nobody between the queue and the
 * wire, where a message may wait for days.
 *
 * <p>Parameters beside those of RemoteDelivery: {@code refuseProcessor}, where refused messages go;
 * {@code deferDelay}, how long one waits that could not be decided.
 */
public final class GatedDelivery extends RemoteDelivery {
  private final Exits exits;

  @Inject
  public GatedDelivery(
      DNSService dns,
      DomainList domains,
      MailQueueFactory<?> queues,
      MetricFactory metrics,
      SenderCheck check) {
    this(dns, domains, queues, metrics, new Exits(check));
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
    states.add(new ProcessingState(exits.refuseTo));
    return states;
  }

  /** Known in full only when James has configured the mailet, before the first message is taken. */
  private static final class Exits {
    private final SenderCheck check;
    private volatile String refuseTo = "";
    private volatile Duration delay = Duration.ZERO;
    private volatile Refuser refuser = (mail, state) -> {};

    private interface Refuser {
      void refuse(Mail mail, String state) throws MessagingException;
    }

    Exits(SenderCheck check) {
      this.check = check;
    }

    void configure(GatedDelivery mailet) throws MessagingException {
      refuseTo = required(mailet, "refuseProcessor");
      delay = DurationParser.parse(required(mailet, "deferDelay"));
      refuser = mailet.getMailetContext()::sendMail;
    }

    MailQueue gate(MailQueue queue) {
      OutgoingGate.Exits to =
          new OutgoingGate.Exits() {
            @Override
            public void refuse(Mail mail) throws MessagingException {
              refuser.refuse(mail, refuseTo);
            }

            @Override
            public void later(Mail mail) throws MessagingException {
              queue.enQueue(mail, delay);
            }
          };
      return new GatedQueue(queue, new OutgoingGate(check, to));
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
