package vn.gov.phutho.hopthu.extension.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.core.builder.MimeMessageBuilder;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.RawMailQueueItemDecoratorFactory;
import org.apache.james.queue.memory.MemoryMailQueueFactory;
import org.apache.james.queue.memory.MemoryMailQueueFactory.MemoryCacheableMailQueue;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;

/** On James' own queue. */
class QueueSweepTest {
  private static final MessageId WANTED = new MessageId("a@b");

  private final MemoryMailQueueFactory queues =
      new MemoryMailQueueFactory(new RawMailQueueItemDecoratorFactory());
  private final MemoryCacheableMailQueue spool = queues.createQueue(MailQueueFactory.SPOOL);
  private final MemoryCacheableMailQueue outgoing =
      queues.createQueue(MailQueueName.of("outgoing"));
  private final List<String> told = new ArrayList<>();
  private final Findings findings =
      new Findings() {
        @Override
        public void removed(Spot spot) {
          told.add("removed " + spot);
        }

        @Override
        public void kept(Spot spot, String why) {
          told.add("kept " + spot);
        }

        @Override
        public void related(Spot spot) {
          told.add("related " + spot);
        }

        @Override
        public void unread(Spot spot, String why) {
          told.add("unread " + spot + " " + why);
        }

        @Override
        public void looked() {}
      };

  private static MailImpl mail(String name, String id) throws Exception {
    return MailImpl.builder()
        .name(name)
        .sender("an@phutho.gov.vn")
        .addRecipient("someone@example.org")
        .mimeMessage(
            MimeMessageBuilder.mimeMessageBuilder()
                .setText("text")
                .addHeader("Message-ID", "<" + id + ">"))
        .build();
  }

  private void sweep(Runnable pause) {
    new QueueSweep(queues, pause).sweep(WANTED, findings);
  }

  @Test
  void removesFromEveryQueueWhatWaitsForLaterToo() throws Exception {
    spool.enQueue(mail("held", "a@b"), Duration.ofHours(1));
    outgoing.enQueue(mail("other", "c@d"), Duration.ofHours(1));
    outgoing.enQueue(mail("retried", "a@b"), Duration.ofHours(1));
    sweep(() -> {});
    assertThat(told)
        .containsExactlyInAnyOrder(
            "removed InQueue[queue=spool, mail=held]",
            "removed InQueue[queue=outgoing, mail=retried]");
    assertThat(spool.getSize()).isZero();
    assertThat(outgoing.getSize()).isEqualTo(1);
  }

  @Test
  void saysWhatIsInHand() throws Exception {
    outgoing.enQueue(mail("taken", "a@b"));
    MailQueueItem taken = outgoing.deQueue().blockFirst();
    assertThat(taken).isNotNull();
    sweep(() -> {});
    assertThat(told).containsExactly("unread InQueue[queue=outgoing, mail=] 1 in hand");
  }

  @Test
  void waitsForWhatIsInHandAndFindsItWhenItComesBack() throws Exception {
    outgoing.enQueue(mail("taken", "a@b"));
    MailQueueItem taken = outgoing.deQueue().blockFirst();
    assertThat(taken).isNotNull();
    sweep(
        () -> {
          try {
            outgoing.enQueue(taken.getMail(), Duration.ofHours(1));
            taken.done(MailQueueItem.CompletionStatus.SUCCESS);
          } catch (org.apache.james.queue.api.MailQueue.MailQueueException e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(told).containsExactly("removed InQueue[queue=outgoing, mail=taken]");
  }

  @Test
  void closesNoQueueUnderItsUsers() throws Exception {
    sweep(() -> {});
    sweep(() -> {});
    spool.enQueue(mail("later", "c@d"), Duration.ofHours(1));
    sweep(() -> {});
    assertThat(spool.getSize()).isEqualTo(1);
  }
}
