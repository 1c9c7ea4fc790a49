package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D1 (7.1): the owner hears at 80, 95 and 100 percent, once for each time that it is passed. */
@ExtendWith(SharedMailTier.class)
@Covers("listener:ThresholdNotices")
class QuotaNoticeTest {
  private static final String AT_80 = "Hộp thư đã dùng 80% / Your mailbox is 80% full";
  private static final String AT_95 = "Hộp thư đã dùng 95% / Your mailbox is 95% full";
  private static final String FULL = "Hộp thư đã đầy / Your mailbox is full";
  // Big enough that a notice of 2 KB is far from a percent.
  private static final int LIMIT = 1_000_000;

  private final MailTier tier;

  QuotaNoticeTest(MailTier tier) {
    this.tier = tier;
  }

  private Person person(String name) {
    Person person = tier.person(name);
    tier.quota(person, LIMIT);
    return person;
  }

  private long count(Person owner, String subject) {
    return tier.inbox(owner).stream().filter(subject::equals).count();
  }

  private void awaitCount(Person owner, String subject, long count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(count(owner, subject)).isEqualTo(count));
  }

  private void put(Person owner, String subject, int octets) {
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), owner)) {
      assertThat(mailbox.append(subject, octets)).isEmpty();
    }
  }

  private void delete(Person owner, String subject) {
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), owner)) {
      mailbox.delete(subject);
    }
  }

  @Test
  void comesOnceForEachThresholdAndAgainOnlyAfterTheMailboxWasBelow() {
    Person owner = person("filling");
    put(owner, "base", 700_000);
    put(owner, "to 80", 120_000);
    awaitCount(owner, AT_80, 1);
    put(owner, "still 80", 50_000);
    put(owner, "to 95", 90_000);
    awaitCount(owner, AT_95, 1);
    put(owner, "to 100", 33_000);
    awaitCount(owner, FULL, 1);
    // Down to 88 percent and up again: 80 was never left.
    delete(owner, "to 100");
    delete(owner, "to 95");
    put(owner, "to 95", 90_000);
    awaitCount(owner, AT_95, 2);
    assertThat(count(owner, AT_80)).isEqualTo(1);
    delete(owner, "to 95");
    delete(owner, "still 80");
    delete(owner, "to 80");
    put(owner, "to 80", 120_000);
    awaitCount(owner, AT_80, 2);
    assertThat(count(owner, AT_95)).isEqualTo(2);
    assertThat(count(owner, FULL)).isEqualTo(1);
  }

  @Test
  void comesByMailThatArrivesAndSaysOnlyTheHighestThreshold() {
    Person owner = person("receiving");
    Person writer = tier.person("writer");
    put(owner, "base", 500_000);
    try (var submission = tier.login(writer)) {
      String message = Padded.message(writer.address(), owner.address(), "to 96", 460_000);
      assertThat(submission.send(writer.address(), owner.address(), message)).startsWith("250");
    }
    awaitCount(owner, AT_95, 1);
    assertThat(count(owner, AT_80)).isZero();
  }

  @Test
  void stillFitsWhereNoMailIsTakenAnyMore() {
    Person owner = person("brimful");
    put(owner, "base", LIMIT - 8_000);
    awaitCount(owner, FULL, 1);
    Person writer = tier.person("writer");
    assertThat(tier.send(writer, owner.address(), "no room")).startsWith("552 5.2.2");
  }

  @Test
  void isAnsweredByNobody() {
    Person owner = person("onleave");
    assertThat(
            tier.admin()
                .send(
                    "POST", "/vacation/" + owner.address(), "{\"enabled\":true,\"textBody\":\"x\"}")
                .statusCode())
        .isEqualTo(204);
    put(owner, "base", 850_000);
    awaitCount(owner, AT_80, 1);
    try (OwnerMailbox mailbox = new OwnerMailbox(tier.ports().imaps(), owner)) {
      assertThat(mailbox.source(AT_80))
          .contains("Auto-Submitted: auto-generated", "Return-Path: <>");
    }
  }
}
