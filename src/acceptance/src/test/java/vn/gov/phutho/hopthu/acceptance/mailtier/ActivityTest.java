package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C6 (6.1): the day on which an owner used the mailbox comes to the directory by itself. */
@ExtendWith(SharedMailTier.class)
@Covers("listener:OwnerReads")
class ActivityTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final MailTier tier;

  ActivityTest(MailTier tier) {
    this.tier = tier;
  }

  private void awaitToday(Person owner) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(tier.directory().lastActivity(owner.account()))
                    .contains(LocalDate.now(ZONE).toString()));
  }

  @Test
  void isTheDayOfSendingAndNoDayOfReceiving() {
    Person writer = tier.person("writer");
    Person receiver = tier.person("receiver");
    assertThat(tier.send(writer, receiver.address(), "active")).startsWith("250");
    tier.awaitInbox(receiver, "active");
    awaitToday(writer);
    assertThat(tier.directory().lastActivity(receiver.account())).isEmpty();
  }

  @Test
  void isTheDayOfReading() {
    Person writer = tier.person("writer");
    Person reader = tier.person("reader");
    assertThat(tier.send(writer, reader.address(), "to be read")).startsWith("250");
    tier.awaitInbox(reader, "to be read");
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), reader)) {
      assertThat(mailbox.source("to be read")).contains("Xin chao");
    }
    awaitToday(reader);
  }

  @Test
  void isTheDayOfSendingByJmap() {
    Person writer = tier.person("writer");
    Person receiver = tier.person("receiver");
    new JmapClient(tier.ports().jmap(), writer).submit(receiver.address(), "by jmap", 10);
    awaitToday(writer);
  }
}
