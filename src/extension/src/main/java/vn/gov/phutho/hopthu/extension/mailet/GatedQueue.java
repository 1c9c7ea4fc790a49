package vn.gov.phutho.hopthu.extension.mailet;

import java.io.IOException;
import java.time.Duration;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueName;
import org.apache.mailet.Mail;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Another queue, which gives only what the gate lets pass. */
final class GatedQueue implements MailQueue {
  /** At once; a look-up may wait for LDAP. */
  private static final int CHECKS = 16;

  private final MailQueue queue;
  private final OutgoingGate gate;

  GatedQueue(MailQueue queue, OutgoingGate gate) {
    this.queue = queue;
    this.gate = gate;
  }

  @Override
  public MailQueueName getName() {
    return queue.getName();
  }

  @Override
  public void enQueue(Mail mail, Duration delay) throws MailQueueException {
    queue.enQueue(mail, delay);
  }

  @Override
  public void enQueue(Mail mail) throws MailQueueException {
    queue.enQueue(mail);
  }

  @Override
  public Publisher<Void> enqueueReactive(Mail mail) {
    return queue.enqueueReactive(mail);
  }

  @Override
  public Publisher<MailQueueItem> deQueue() {
    return Flux.from(queue.deQueue())
        .flatMap(
            item ->
                Mono.fromCallable(() -> gate.passes(item))
                    .subscribeOn(Schedulers.boundedElastic())
                    .filter(Boolean::booleanValue)
                    .map(passed -> item),
            CHECKS);
  }

  @Override
  public void close() throws IOException {
    queue.close();
  }
}
