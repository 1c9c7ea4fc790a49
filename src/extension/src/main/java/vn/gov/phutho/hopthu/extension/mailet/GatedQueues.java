package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;

/** James' queues, each seen through something. */
final class GatedQueues implements MailQueueFactory<MailQueue> {
  private final MailQueueFactory<?> queues;
  private final Function<MailQueue, MailQueue> seen;

  GatedQueues(MailQueueFactory<?> queues, Function<MailQueue, MailQueue> seen) {
    this.queues = queues;
    this.seen = seen;
  }

  @Override
  public Optional<MailQueue> getQueue(MailQueueName name, PrefetchCount count) {
    return queues.getQueue(name, count).map(seen);
  }

  @Override
  public MailQueue createQueue(MailQueueName name, PrefetchCount count) {
    return seen.apply(queues.createQueue(name, count));
  }

  @Override
  public Set<MailQueueName> listCreatedMailQueues() {
    return queues.listCreatedMailQueues();
  }
}
